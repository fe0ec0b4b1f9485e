package balie.knowledge.embedding;

import balie.knowledge.index.Analysis;
import balie.knowledge.source.Language;
import balie.knowledge.source.ShippedLines;
import balie.knowledge.source.Translations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a Dutch word is in English: as the lists have it, else as another form of a word that they
/// have, else as a compound of such words ("verzendadres" is "shipping address"), which Dutch makes
/// anew every day. How `phrases.tsv` was made stands beside it.
final class DutchWords {
  private static final String FILE = "/balie/knowledge/phrases.tsv";

  /// A stem or a part of a compound that is shorter tells too little.
  private static final int PART = 4;

  private static final int COMPOUND = 8;

  /// What is longer is no word of a language, and not worth the time.
  private static final int LONGEST = 40;

  private static final List<String> LINKS = List.of("", "s", "e", "en", "n");
  private static final List<String> ENDINGS = List.of("en", "s", "e", "t");

  private final Map<String, String> often = new HashMap<>();
  private final Map<String, String> once = new HashMap<>();
  private final Map<String, String> everyday;
  private final Translations translations;
  private final Set<String> english = new HashSet<>();
  private final Map<String, String> byStem = new HashMap<>();

  DutchWords(Map<String, String> everyday, Translations translations) {
    this.everyday = everyday;
    this.translations = translations;
    read();
    Set<String> words = new TreeSet<>(often.keySet());
    words.addAll(once.keySet());
    words.addAll(everyday.keySet());
    for (String word : words) {
      if (word.length() >= PART) {
        byStem.putIfAbsent(stem(word), word);
      }
    }
  }

  private void read() {
    ShippedLines.of(FILE).forEach(this::add);
  }

  private void add(String line) {
    String[] parts = line.split("\t", -1);
    (parts[2].equals("often") ? often : once).put(parts[0], parts[1]);
    for (String word : parts[1].split(" ", -1)) {
      if (word.length() >= PART) {
        english.add(word);
      }
    }
  }

  private static String stem(String word) {
    List<String> stems = Analysis.stems(Language.NL, word);
    return stems.isEmpty() ? word : stems.getFirst();
  }

  /// A word in English; as it is where nothing is known of it, or where it is English.
  String english(String word) {
    String known = known(word);
    if (known != null || word.length() > LONGEST || hasDigit(word)) {
      return known == null ? word : known;
    }
    String form = form(word);
    if (form != null || english.contains(word) || word.length() < COMPOUND) {
      return form == null ? word : form;
    }
    return Objects.requireNonNullElse(compound(word, 3), word);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private @Nullable String known(String word) {
    String known = everyday.get(word);
    known = known == null ? often.get(word) : known;
    if (known != null) {
      return known;
    }
    List<Translations.Translation> listed = translations.of(word, Language.NL);
    return listed.isEmpty() ? once.get(word) : listed.getFirst().word();
  }

  /// As another form of a known word.
  private @Nullable String form(String word) {
    String known = known(word);
    if (known != null) {
      return known;
    }
    String stem = stem(word);
    String sibling = stem.length() < PART ? null : byStem.get(stem);
    if (sibling != null) {
      return known(sibling);
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= PART) {
        known = known(word.substring(0, word.length() - ending.length()));
        if (known != null) {
          return known;
        }
      }
    }
    return null;
  }

  /// As a compound of at most so many parts, cut where the halves are most alike in length.
  private @Nullable String compound(String word, int parts) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (int cut = PART; cut <= word.length() - PART; cut++) {
      String head = form(word.substring(cut));
      String first = head == null ? null : first(word.substring(0, cut), parts - 1);
      if (first == null) {
        continue;
      }
      int uneven = Math.abs(word.length() - 2 * cut);
      if (uneven < least) {
        least = uneven;
        best = first + " " + head;
      }
    }
    return best;
  }

  /// What stands before the last part of a compound.
  private @Nullable String first(String text, int parts) {
    for (String link : LINKS) {
      int length = text.length() - link.length();
      if (length >= PART && text.endsWith(link)) {
        String word = text.substring(0, length);
        String known = known(word);
        if (known != null || english.contains(word)) {
          return known == null ? word : known;
        }
      }
    }
    return parts > 1 && text.length() >= 2 * PART ? compound(text, parts) : null;
  }
}
