package balie.bot.understand.time;

/// An expression of time and where it stands: characters `from` (included) to `to` (excluded) of
/// the text, without a preposition before it.
public record Found(int from, int to, When when) {
  public Found {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("a span needs at least one character");
    }
  }
}
