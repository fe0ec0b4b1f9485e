package balie.bot.understand.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes one written word what the tables know: lower case, without a genitive's `'s`, one typo
/// repaired in the name of a day or month, and "zondagavond" taken apart.
final class Spelling {
  private static final int LONGEST = 24;
  private static final int SHORTEST_REPAIRED = 5;

  /// Words that are one letter away from a name, and are none.
  private static final Set<String> TRAPS =
      Set.of(
          "match", "marsh", "larch", "kaart", "vaart", "taart", "waart", "baart", "sundry",
          "vandaan", "vandaal", "augusta", "auguste", "augusto", "marche", "marcha", "aprils");

  private static final Map<Integer, List<String>> NAMES_BY_LENGTH =
      Lexicon.WORDS.names().stream()
          .filter(name -> name.length() >= SHORTEST_REPAIRED)
          .collect(Collectors.groupingBy(String::length));

  private Spelling() {}

  /// The one or two words that the characters stand for.
  static List<String> parts(String text, int from, int to) {
    if (to - from > LONGEST) {
      return List.of("");
    }
    String word = plain(text.substring(from, to));
    List<String> compound = Dutch.compound(word);
    if (!compound.isEmpty()) {
      return compound;
    }
    boolean kept = Lexicon.WORDS.knows(word) || word.length() < SHORTEST_REPAIRED;
    return List.of(kept ? word : repaired(word));
  }

  /// "Today's" and "S'avonds" lose what the apostrophe adds; "o'clock" keeps its letters.
  private static String plain(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    String lower = written.toLowerCase(Locale.ROOT);
    int cut = -1;
    for (int at = 0; at < lower.length(); at++) {
      if (Tokens.isApostrophe(lower.charAt(at))) {
        cut = plain.length();
      } else {
        plain.append(lower.charAt(at));
      }
    }
    if (cut == 1 && plain.charAt(0) == 's') {
      return plain.substring(1);
    }
    boolean genitive = cut > 0 && cut == plain.length() - 1 && plain.charAt(cut) == 's';
    return genitive ? plain.substring(0, cut) : plain.toString();
  }

  private static String repaired(String word) {
    if (TRAPS.contains(word)) {
      return word;
    }
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      for (String name : NAMES_BY_LENGTH.getOrDefault(length, List.of())) {
        if (oneSlipApart(word, name)) {
          return name;
        }
      }
    }
    return word;
  }

  /// Whether one letter was added, left out or replaced, or two neighbours changed places.
  static boolean oneSlipApart(String written, String meant) {
    int at = 0;
    while (at < written.length() && at < meant.length() && written.charAt(at) == meant.charAt(at)) {
      at++;
    }
    return same(written, at + 1, meant, at)
        || same(written, at, meant, at + 1)
        || same(written, at + 1, meant, at + 1)
        || (swapped(written, meant, at) && same(written, at + 2, meant, at + 2));
  }

  private static boolean swapped(String written, String meant, int at) {
    return at + 1 < written.length()
        && at + 1 < meant.length()
        && written.charAt(at) == meant.charAt(at + 1)
        && written.charAt(at + 1) == meant.charAt(at);
  }

  private static boolean same(String one, int oneFrom, String other, int otherFrom) {
    int length = one.length() - oneFrom;
    return length >= 0
        && length == other.length() - otherFrom
        && one.regionMatches(oneFrom, other, otherFrom, length);
  }
}
