package balie.knowledge.source;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What words speak of, across wordings and both languages: "how quick do I get another" and "hoe
/// snel wordt een kapotte omgeruild" speak of speed and of replacing. Safe for use by several
/// threads.
public final class Concepts {
  private static final String FILE = "/balie/knowledge/concepts.txt";
  private static final int SHORTEST_STEM = 3;
  private static final int SHORTEST_PART = 3;
  private static final int MOST_REMEMBERED = 50_000;
  private static final List<String> ENDINGS =
      List.of("s", "es", "en", "e", "ed", "ing", "t", "d", "je", "jes", "n", "r", "er", "'s");
  private static final List<String> LINKS = List.of("", "s", "en", "e");
  private static final Concepts SHIPPED = new Concepts();

  private final Map<String, Set<String>> byWord = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> remembered = new ConcurrentHashMap<>();

  private Concepts() {
    ShippedLines.of(FILE).forEach(this::add);
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, colon);
    for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
      String form = String.join("", Wording.of(word).forms());
      byWord.computeIfAbsent(form, w -> new LinkedHashSet<>()).add(name);
      byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(form);
    }
  }

  /// The list that ships.
  public static Concepts shipped() {
    return SHIPPED;
  }

  /// What a word speaks of, as names; of a compound what its parts do. None for an unknown one.
  ///
  /// @param word as in [Wording]
  public Set<String> of(String word) {
    if (word.length() < 2 || word.startsWith("{")) {
      return Set.of();
    }
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(word, this::found);
  }

  /// The other words that speak of what a word speaks of.
  public Set<String> mates(String word) {
    Set<String> mates = new LinkedHashSet<>();
    of(word).forEach(name -> mates.addAll(byName.getOrDefault(name, Set.of())));
    mates.remove(word);
    return mates;
  }

  private Set<String> found(String word) {
    Set<String> whole = simple(word);
    return whole.isEmpty() ? compound(word) : whole;
  }

  private Set<String> simple(String word) {
    Set<String> exact = byWord.get(word);
    if (exact != null) {
      return exact;
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        String stem = word.substring(0, word.length() - ending.length());
        Set<String> known = stem(stem);
        if (!known.isEmpty()) {
          return known;
        }
      }
    }
    return Set.of();
  }

  /// A stem as it stands, with a silent e, or without a doubled last letter.
  private Set<String> stem(String stem) {
    Set<String> known = byWord.get(stem);
    if (known == null) {
      known = byWord.get(stem + "e");
    }
    int last = stem.length() - 1;
    if (known == null && last >= SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1)) {
      known = byWord.get(stem.substring(0, last));
    }
    return known == null ? Set.of() : known;
  }

  private Set<String> compound(String word) {
    for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      Set<String> first = byWord.getOrDefault(word.substring(0, cut), Set.of());
      if (first.isEmpty()) {
        continue;
      }
      for (String link : LINKS) {
        if (word.startsWith(link, cut) && word.length() - cut - link.length() >= SHORTEST_PART) {
          Set<String> rest = simple(word.substring(cut + link.length()));
          if (!rest.isEmpty()) {
            Set<String> both = new LinkedHashSet<>(first);
            both.addAll(rest);
            return both;
          }
        }
      }
    }
    return Set.of();
  }
}
