package balie.storage.sql;

import balie.storage.language.Language;
import balie.storage.language.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row of a text: its words in one language.
///
/// @param language a tag, or nothing for a text that was written as one string
record Phrase(String language, String words) {
  private static final String EVERY_LANGUAGE = "";

  static Phrase of(Row row) {
    return new Phrase(row.text("language"), row.text("words"));
  }

  static Phrase plain(String words) {
    return new Phrase(EVERY_LANGUAGE, words);
  }

  static List<Phrase> of(Text text) {
    if (text.plain()) {
      return List.of(plain(text.byLanguage().values().iterator().next()));
    }
    return text.byLanguage().entrySet().stream()
        .map(each -> new Phrase(each.getKey().tag(), each.getValue()))
        .toList();
  }

  /// Several phrases in each language.
  static List<Phrase> of(Map<Language, List<String>> byLanguage) {
    return byLanguage.entrySet().stream()
        .flatMap(
            each -> each.getValue().stream().map(words -> new Phrase(each.getKey().tag(), words)))
        .toList();
  }

  static Text text(List<Phrase> phrases) {
    if (phrases.getFirst().language().equals(EVERY_LANGUAGE)) {
      return Text.plain(phrases.getFirst().words());
    }
    Map<Language, String> byLanguage = new LinkedHashMap<>();
    phrases.forEach(each -> byLanguage.put(language(each.language()), each.words()));
    return Text.of(byLanguage);
  }

  static Map<Language, List<String>> byLanguage(List<Phrase> phrases) {
    Map<Language, List<String>> byLanguage = new LinkedHashMap<>();
    phrases.forEach(
        each ->
            byLanguage
                .computeIfAbsent(language(each.language()), tag -> new ArrayList<>())
                .add(each.words()));
    return byLanguage;
  }

  static Language language(String tag) {
    return Language.ofTag(tag)
        .orElseThrow(() -> new IllegalStateException("a language that is not spoken: " + tag));
  }
}
