package balie.bot.understand.time;

/// What one rule found: tokens `from` to `to` with its context, `first` without.
record Piece(int from, int first, int to, Meaning meaning) {
  /// This and a later piece as one.
  Piece with(Piece later, Meaning joined) {
    return new Piece(from, first, later.to(), joined);
  }
}
