package balie.knowledge.search;

import balie.knowledge.source.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Where each of some passages stands among them. A passage is known by its document and number, so
/// that nobody reads its text to find it.
final class Places {
  private final Map<Key, Integer> places = new HashMap<>();

  private record Key(String document, int number) {
    static Key of(Passage passage) {
      return new Key(passage.document().id(), passage.number());
    }
  }

  Places(List<Passage> passages) {
    for (int i = 0; i < passages.size(); i++) {
      places.put(Key.of(passages.get(i)), i);
    }
  }

  /// Empty for one that is not among them.
  OptionalInt of(Passage passage) {
    Integer place = places.get(Key.of(passage));
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
