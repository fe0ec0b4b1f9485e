package balie.storage.review;

/// A measure, by its number.
public record MeasureNumber(long value) {
  public MeasureNumber {
    if (value < 1) {
      throw new IllegalArgumentException("measure " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
