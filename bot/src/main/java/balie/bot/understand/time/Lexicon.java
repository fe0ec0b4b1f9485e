package balie.bot.understand.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The phrases of all languages by slot, each with the number it stands for.
final class Lexicon {
  static final Lexicon WORDS = new Lexicon();

  static {
    English.tell(WORDS);
    Dutch.tell(WORDS);
  }

  private final Map<Slot, Map<String, List<Phrase>>> phrases = new EnumMap<>(Slot.class);
  private final Set<String> known = new HashSet<>();
  private final Set<String> first = new HashSet<>();

  private Lexicon() {}

  private record Phrase(List<String> words, int value) {}

  /// Phrases that all stand for one number.
  Lexicon all(Slot slot, int value, String... written) {
    for (String phrase : written) {
      List<String> words = List.of(phrase.split(" "));
      known.addAll(words);
      first.add(words.getFirst());
      List<Phrase> sameStart =
          phrases
              .computeIfAbsent(slot, _ -> new HashMap<>())
              .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
      sameStart.add(new Phrase(words, value));
      sameStart.sort(Comparator.comparingInt(same -> -same.words().size()));
    }
    return this;
  }

  /// Phrases that stand for successive numbers; `a|b` are two of the same number.
  Lexicon count(Slot slot, int first, String... written) {
    for (int i = 0; i < written.length; i++) {
      all(slot, first + i, written[i].split("\\|"));
    }
    return this;
  }

  /// The longest phrase of a slot that stands here.
  Reading read(Slot slot, Tokens tokens, int at) {
    if (!tokens.get(at).startsPhrase()) {
      return Reading.NONE;
    }
    List<Phrase> candidates = of(slot).getOrDefault(tokens.get(at).text(), List.of());
    for (Phrase phrase : candidates) {
      int next = end(phrase.words(), tokens, at);
      if (next >= 0) {
        return new Reading(next, phrase.value());
      }
    }
    return Reading.NONE;
  }

  private static int end(List<String> words, Tokens tokens, int at) {
    int next = at;
    for (String word : words) {
      if (next > at && tokens.gluedMark(next, "-")) {
        next++;
      }
      if (!tokens.get(next).text().equals(word)) {
        return -1;
      }
      next++;
    }
    return next;
  }

  /// The words with which a slot's phrases begin.
  Set<String> starts(Slot slot) {
    return of(slot).keySet();
  }

  boolean knows(String word) {
    return known.contains(word);
  }

  /// Whether any slot has a phrase that begins with the word; most words of a text begin none.
  boolean startsAny(String word) {
    return first.contains(word);
  }

  /// The names in which a typo is repaired.
  Set<String> names() {
    Set<String> names = new HashSet<>(Set.of("tomorrow", "yesterday", "overmorgen"));
    names.addAll(Set.of("vandaag", "gisteren", "eergisteren", "weekend", "christmas"));
    names.addAll(starts(Slot.FULLMONTH));
    names.addAll(starts(Slot.WEEKDAY));
    return names;
  }

  private Map<String, List<Phrase>> of(Slot slot) {
    return phrases.getOrDefault(slot, Map.of());
  }
}
