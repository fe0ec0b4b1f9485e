package balie.bot.report;

/// So many of so many.
public record Share(int of, int n) {
  public Share {
    if (of < 0 || of > n) {
      throw new IllegalArgumentException(of + " of " + n);
    }
  }

  Share and(boolean one) {
    return new Share(of + (one ? 1 : 0), n + 1);
  }

  static Share none() {
    return new Share(0, 0);
  }
}
