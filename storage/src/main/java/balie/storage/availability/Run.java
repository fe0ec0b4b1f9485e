package balie.storage.availability;

import java.time.Instant;

/// Samples of a source that say the same one after another, no two of them further apart than one
/// holds. What a year of samples comes to is a few hundred of these.
///
/// @param first the oldest sample's instant
/// @param last the newest sample's, the same where there is one
/// @param count how many they are
public record Run(SourceId source, Seen seen, Instant first, Instant last, long count) {
  public Run {
    if (last.isBefore(first) || count < 1 || (count == 1 && !first.equals(last))) {
      throw new IllegalArgumentException("%d samples from %s to %s".formatted(count, first, last));
    }
  }

  /// One sample alone.
  public static Run of(Sample sample) {
    return new Run(sample.source(), sample.seen(), sample.at(), sample.at(), 1);
  }

  /// Whether the other, which is later, is more of the same.
  boolean goesOnWith(Run later, Cadence cadence) {
    return seen == later.seen && !later.first.isAfter(last.plus(cadence.hold()));
  }

  Run with(Run later) {
    return new Run(source, seen, first, later.last, count + later.count);
  }
}
