package balie.bot.understand.time;

/// A word, a number or a mark of the text, as the rules see it: lower case, repaired.
///
/// @param glued whether nothing stands between it and the one before
/// @param startsPhrase whether the lexicon has a phrase that begins with it
record Token(int from, int to, Kind kind, String text, boolean glued, boolean startsPhrase) {
  Token(int from, int to, Kind kind, String text, boolean glued) {
    this(from, to, kind, text, glued, Lexicon.WORDS.startsAny(text));
  }

  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /// How many digits a number has; 0 for anything else.
  int digits() {
    return isNumber() ? to - from : 0;
  }

  /// The number, or a billion where it has more than nine digits.
  int value() {
    return digits() > 9 ? 1_000_000_000 : Integer.parseInt(text);
  }
}
