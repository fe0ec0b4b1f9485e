package balie.bot.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// A map in a YAML file whose keys are asked for one by one. [#done()] reports those that nobody
/// asked for.
final class Fields {
  private final Place place;
  private final boolean whole;
  private final Findings findings;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /// A key with its value.
  ///
  /// @param place of the key
  record Entry(String key, Place place, Item value) {}

  /// @param mapping empty for what should have been a map and is none
  Fields(Place place, @Nullable MappingNode mapping, Findings findings) {
    this.place = place;
    this.whole = mapping != null;
    this.findings = findings;
    if (mapping != null) {
      mapping.getValue().forEach(this::add);
    }
  }

  /// The place of a node in the file of another place.
  static Place placeOf(Place near, Node node) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(near.line());
    return new Place(near.file(), line);
  }

  Place place() {
    return place;
  }

  boolean isMap() {
    return whole;
  }

  /// Where a key stands, or the map itself without it.
  Place at(String key) {
    Entry entry = entries.get(key);
    return entry == null ? place : entry.place();
  }

  /// Where a key of a map under a key stands, or the nearest thing to it.
  Place at(String key, String inner) {
    Entry entry = entries.get(key);
    if (entry == null || !entry.value().isMap()) {
      return at(key);
    }
    Fields inside = entry.value().fields("");
    return inside.entries.containsKey(inner) ? inside.at(inner) : at(key);
  }

  /// The value of a key, empty where the key is left out or nothing stands behind it.
  Optional<Item> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(v -> !v.isNothing());
  }

  /// The value of a key that must be there.
  Item required(String key, String expected) {
    asked.add(key);
    Entry entry = entries.get(key);
    if (entry != null) {
      return entry.value();
    }
    if (whole) {
      findings.problem(place, "'%s' is missing, expected %s".formatted(key, expected));
    }
    return new Item("'" + key + "'", place, null, findings);
  }

  /// The text of a key that must be there.
  String text(String key, String expected) {
    return required(key, expected).text(expected);
  }

  Optional<String> optionalText(String key, String expected) {
    return optional(key).map(item -> item.text(expected));
  }

  /// Every key, for a map whose keys are names.
  List<Entry> all() {
    asked.addAll(entries.keySet());
    return new ArrayList<>(entries.values());
  }

  /// Reports every key that nobody asked for.
  void done() {
    for (Entry entry : entries.values()) {
      if (!asked.contains(entry.key())) {
        String meant = Suggestion.among(entry.key(), missing());
        findings.problem(entry.place(), "unknown key '%s'%s".formatted(entry.key(), meant));
      }
    }
  }

  /// The keys that could stand here and don't yet, else all that can.
  private Set<String> missing() {
    Set<String> missing = new LinkedHashSet<>(asked);
    missing.removeAll(entries.keySet());
    return missing.isEmpty() ? asked : missing;
  }

  private void add(NodeTuple tuple) {
    Place at = placeOf(place, tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
      findings.problem(at, "a key is a list or a map, expected a text");
      return;
    }
    String key = scalar.getValue();
    Node node = tuple.getValueNode();
    Item value = new Item("'" + key + "'", valuePlace(at, node), node, findings);
    Entry first = entries.putIfAbsent(key, new Entry(key, at, value));
    if (first != null) {
      findings.problem(
          at, "key '%s' is used twice, expected it once: see %s".formatted(key, first.place()));
    }
  }

  /// A text is reported on its own line; a list or map, and an empty value, on its key's.
  private static Place valuePlace(Place key, Node node) {
    boolean filled = node instanceof ScalarNode scalar && !scalar.getValue().isBlank();
    return filled ? placeOf(key, node) : key;
  }
}
