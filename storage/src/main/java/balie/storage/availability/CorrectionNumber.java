package balie.storage.availability;

/// A correction by hand, by its number; its versions share it.
public record CorrectionNumber(long value) {
  public CorrectionNumber {
    if (value < 1) {
      throw new IllegalArgumentException("correction " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
