package balie.knowledge.source;

/// A language whose texts are analysed.
public enum Language {
  EN,
  NL;

  /// The other one: where an article in the asker's language is missing.
  public Language other() {
    return this == EN ? NL : EN;
  }
}
