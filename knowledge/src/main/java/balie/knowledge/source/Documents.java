package balie.knowledge.source;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All documents of a knowledge base: gone through one by one, and found by their ids. They need
/// not be in memory.
public interface Documents extends Iterable<Document> {

  /// How many there are.
  int size();

  /// The one of an id, empty where there is none.
  Optional<Document> find(String id);

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
