package balie.storage.availability;

/// A source of samples, by its number.
public record SourceId(long value) implements Comparable<SourceId> {
  public SourceId {
    if (value < 1) {
      throw new IllegalArgumentException("source " + value);
    }
  }

  @Override
  public int compareTo(SourceId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
