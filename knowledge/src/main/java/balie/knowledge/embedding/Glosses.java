package balie.knowledge.embedding;

import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Puts English words for Dutch ones, one by one and in the same order: poor English, which a
/// sentence model understands all the same. A word that is not known stays as it is.
public final class Glosses {
  private static final String FILE = "/balie/knowledge/glosses.txt";

  private final Map<String, String> everyday;
  private final Translations translations;

  Glosses(Translations translations) {
    this.translations = translations;
    this.everyday = everyday();
  }

  /// Everyday Dutch words, each with an English one.
  public static Map<String, String> everyday() {
    Map<String, String> everyday = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Glosses.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, everyday));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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

  /// The English of a Dutch text, word by word.
  String of(String dutch) {
    return Wording.all(dutch).stream().map(this::word).collect(Collectors.joining(" "));
  }

  private String word(String dutch) {
    String everydays = everyday.get(dutch);
    if (everydays != null) {
      return everydays;
    }
    return translations.of(dutch, Language.NL).stream()
        .findFirst()
        .map(Translations.Translation::word)
        .orElse(dutch);
  }
}
