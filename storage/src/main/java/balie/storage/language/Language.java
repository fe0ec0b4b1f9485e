package balie.storage.language;

import java.util.Arrays;
import java.util.Optional;

/// A language that Balie speaks.
public enum Language {
  EN("en"),
  NL("nl");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// The BCP 47 tag as it stands in the desk's files: `en` or `nl`.
  public String tag() {
    return tag;
  }

  /// The language of a tag, empty for one that Balie does not speak.
  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }
}
