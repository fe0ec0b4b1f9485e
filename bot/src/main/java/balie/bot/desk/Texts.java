package balie.bot.desk;

import balie.storage.language.Language;
import balie.storage.language.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads texts for people: a string, or a map by language.
final class Texts {
  private static final List<String> SPOKEN =
      Arrays.stream(Language.values()).map(Language::tag).toList();

  private final List<Language> languages;
  private final Findings findings;

  /// @param languages those of the desk, the default first
  Texts(List<Language> languages, Findings findings) {
    this.languages = languages;
    this.findings = findings;
  }

  Language first() {
    return languages.getFirst();
  }

  Text read(Item item, String expected) {
    if (!item.isMap()) {
      return Text.plain(item.text(expected + ", as a text or by language"));
    }
    Map<Language, String> byLanguage = new LinkedHashMap<>();
    for (Fields.Entry entry : item.fields(expected).all()) {
      String text = entry.value().text(expected);
      language(entry.key(), entry.place()).ifPresent(each -> byLanguage.put(each, text));
    }
    if (byLanguage.isEmpty()) {
      item.refuse(expected + " in at least one of " + Suggestion.oneOf(SPOKEN));
      return Text.plain(Item.FAULTY);
    }
    return Text.of(byLanguage);
  }

  /// A text of which only the desk's first language is kept.
  String inFirst(Item item, String expected) {
    return read(item, expected).in(first(), first());
  }

  /// Texts by language; a list that names no language counts for every language of the desk.
  Map<Language, List<String>> lists(Item item, String expected) {
    Map<Language, List<String>> lists = new EnumMap<>(Language.class);
    if (item.isMap()) {
      for (Fields.Entry entry : item.fields(expected).all()) {
        List<String> texts = texts(entry.value(), expected);
        language(entry.key(), entry.place()).ifPresent(each -> lists.put(each, texts));
      }
    } else {
      List<String> texts = texts(item, expected);
      languages.forEach(each -> lists.put(each, texts));
    }
    return lists;
  }

  /// The language of a tag: one that Balie does not speak is a problem, one that the desk does not
  /// list is doubtful.
  Optional<Language> language(String tag, Place place) {
    Optional<Language> language = Language.ofTag(tag);
    if (language.isEmpty() && !tag.equals(Item.FAULTY)) {
      findings.problem(
          place, "unknown language '%s', expected %s".formatted(tag, Suggestion.oneOf(SPOKEN)));
    }
    if (language.filter(each -> !languages.contains(each)).isPresent()) {
      findings.warning(
          place,
          "language '%s' is not among the desk's languages, expected one of those".formatted(tag));
    }
    return language;
  }

  private static List<String> texts(Item item, String expected) {
    return item.oneOrMore("a list: " + expected).stream().map(each -> each.text(expected)).toList();
  }
}
