package balie.storage.gap;

/// A draft of an article, by its number.
public record DraftNumber(long value) {
  public DraftNumber {
    if (value < 1) {
      throw new IllegalArgumentException("draft " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
