package balie.knowledge.embedding;

import balie.knowledge.source.Language;
import balie.knowledge.source.ShippedLines;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts words of one language for those of the other, one by one and in the same order. The English
/// is poor, and a sentence model understands it all the same. A word that is not known stays as it
/// is.
public final class Glosses {
  private static final String FILE = "/balie/knowledge/glosses.txt";

  private final DutchWords english;
  private final Map<String, String> dutch = new HashMap<>();
  private final Translations translations;

  public Glosses(Translations translations) {
    this.translations = translations;
    Map<String, String> everyday = everyday();
    this.english = new DutchWords(everyday, translations);
    everyday.forEach((word, meant) -> dutch.merge(meant, word, Glosses::shorter));
  }

  /// Of several words, one that does not depend on their order.
  private static String shorter(String a, String b) {
    return a.length() < b.length() || (a.length() == b.length() && a.compareTo(b) < 0) ? a : b;
  }

  /// Everyday Dutch words, each with an English one.
  public static Map<String, String> everyday() {
    Map<String, String> everyday = new HashMap<>();
    ShippedLines.of(FILE).forEach(line -> add(line, everyday));
    return everyday;
  }

  private static void add(String line, Map<String, String> everyday) {
    String[] words = line.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      for (String form : Wording.of(words[i]).forms()) {
        everyday.putIfAbsent(form, words[0].replace('-', ' '));
      }
    }
  }

  /// A text in a language, word by word in the other one.
  public String of(String text, Language language) {
    return Wording.all(text).stream()
        .map(word -> word(word, language))
        .collect(Collectors.joining(" "));
  }

  private String word(String word, Language language) {
    if (language == Language.NL) {
      return english.english(word);
    }
    return translations.of(word, language).stream()
        .findFirst()
        .map(Translations.Translation::word)
        .orElse(dutch.getOrDefault(word, word));
  }
}
