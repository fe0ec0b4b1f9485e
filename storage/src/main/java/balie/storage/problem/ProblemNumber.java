package balie.storage.problem;

/// A problem, by its number.
public record ProblemNumber(long value) {
  public ProblemNumber {
    if (value < 1) {
      throw new IllegalArgumentException("problem " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
