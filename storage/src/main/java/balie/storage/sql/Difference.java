package balie.storage.sql;

import balie.storage.desk.PublishOutcome.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How one noun of a desk differs from what was published last.
///
/// @param reordered whether what both hold stands in another order
record Difference<T>(
    Noun noun,
    Function<T, String> id,
    List<T> added,
    List<T> changed,
    List<T> gone,
    boolean reordered) {

  static <T> Difference<T> between(
      Noun noun, Function<T, String> id, List<T> before, List<T> after) {
    Map<String, T> old = byId(before, id);
    Map<String, T> now = byId(after, id);
    List<T> changed =
        after.stream()
            .filter(each -> old.containsKey(id.apply(each)))
            .filter(each -> !each.equals(old.get(id.apply(each))))
            .toList();
    List<String> orderBefore = old.keySet().stream().filter(now::containsKey).toList();
    List<String> orderAfter = now.keySet().stream().filter(old::containsKey).toList();
    return new Difference<>(
        noun,
        id,
        without(after, id, old),
        changed,
        without(before, id, now),
        !orderBefore.equals(orderAfter));
  }

  /// What is new and what changed: all that is to be stored.
  List<T> toStore() {
    List<T> all = new ArrayList<>(added);
    all.addAll(changed);
    return all;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    added.forEach(each -> changes.add(change(Change.Kind.NEW, each)));
    changed.forEach(each -> changes.add(change(Change.Kind.CHANGED, each)));
    gone.forEach(each -> changes.add(change(Change.Kind.ENDED, each)));
    if (reordered) {
      changes.add(new Change(Change.Kind.CHANGED, "order", noun.id()));
    }
    return changes;
  }

  private Change change(Change.Kind kind, T each) {
    return new Change(kind, noun.id(), id.apply(each));
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (T each : all) {
      if (byId.put(id.apply(each), each) != null) {
        throw new IllegalArgumentException("a checked desk holds an id once: " + id.apply(each));
      }
    }
    return byId;
  }

  private static <T> List<T> without(List<T> all, Function<T, String> id, Map<String, T> excluded) {
    return all.stream().filter(each -> !excluded.containsKey(id.apply(each))).toList();
  }
}
