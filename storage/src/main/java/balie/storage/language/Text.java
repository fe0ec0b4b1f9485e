package balie.storage.language;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text for people: in at least one language, in the order in which the desk wrote them.
///
/// @param plain whether it was written as one string, the same in every language
public record Text(Map<Language, String> byLanguage, boolean plain) {
  public Text {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /// A text by language, `{en: Mailbox, nl: Postvak}` in the desk's files.
  public static Text of(Map<Language, String> byLanguage) {
    return new Text(byLanguage, false);
  }

  /// A text written as one string: it is the same in every language.
  public static Text plain(String text) {
    Map<Language, String> all = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      all.put(language, text);
    }
    return new Text(all, true);
  }

  /// The text in the language wanted, else in the desk's first, else in the first that it has.
  public String in(Language wanted, Language deskFirst) {
    String text = byLanguage.get(wanted);
    if (text == null) {
      text = byLanguage.get(deskFirst);
    }
    return text != null ? text : requireNonNull(byLanguage.values().iterator().next());
  }
}
