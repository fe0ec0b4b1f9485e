package balie.knowledge.search;

import balie.knowledge.source.Document;
import balie.knowledge.source.Passage;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Which of some passages somebody may read that are citable on a day. It is looked at once for
/// each set of audiences and day. Safe for use by several threads.
final class Readers {
  private static final int MOST_READERS = 64;

  private final List<Passage> passages;
  private final Set<String> audiences;
  private final Map<Reader, long[]> known = new ConcurrentHashMap<>();

  private record Reader(Set<String> audiences, LocalDate day) {}

  Readers(List<Passage> passages) {
    this.passages = List.copyOf(passages);
    this.audiences =
        passages.stream().map(each -> each.document().audience()).collect(Collectors.toSet());
  }

  /// A bit for each passage that is readable, not to be changed.
  long[] of(Set<String> asker, LocalDate day) {
    Set<String> held = new HashSet<>(audiences);
    held.retainAll(asker);
    if (known.size() > MOST_READERS) {
      known.clear();
    }
    return known.computeIfAbsent(new Reader(Set.copyOf(held), day), this::bits);
  }

  private long[] bits(Reader reader) {
    long[] bits = new long[(passages.size() + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < passages.size(); i++) {
      Document document = passages.get(i).document();
      if (document.isFor(reader.audiences(), reader.day())) {
        bits[i / Long.SIZE] |= 1L << i;
      }
    }
    return bits;
  }
}
