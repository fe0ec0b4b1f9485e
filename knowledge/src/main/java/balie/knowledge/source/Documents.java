package balie.knowledge.source;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All documents of a knowledge base: gone through one by one, and found by their ids. They need
/// not be in memory.
public interface Documents extends Iterable<Document> {

  /// How many there are.
  int size();

  /// The one of an id, empty where there is none.
  Optional<Document> find(String id);

  /// The ids under which there is another document here than there, or one on one side alone.
  default Set<String> changedSince(Documents earlier) {
    Set<String> changed = new HashSet<>();
    int known = 0;
    for (Document document : this) {
      Optional<Document> before = earlier.find(document.id());
      known += before.isPresent() ? 1 : 0;
      if (before.isEmpty() || !before.get().equals(document)) {
        changed.add(document.id());
      }
    }
    if (known < earlier.size()) {
      earlier.forEach(
          each -> {
            if (find(each.id()).isEmpty()) {
              changed.add(each.id());
            }
          });
    }
    return changed;
  }

  /// Those of a list, in its order.
  static Documents of(List<Document> documents) {
    Map<String, Document> byId = new LinkedHashMap<>();
    documents.forEach(document -> byId.put(document.id(), document));
    return new Documents() {
      @Override
      public int size() {
        return byId.size();
      }

      @Override
      public Optional<Document> find(String id) {
        return Optional.ofNullable(byId.get(id));
      }

      @Override
      public Iterator<Document> iterator() {
        return List.copyOf(byId.values()).iterator();
      }
    };
  }
}
