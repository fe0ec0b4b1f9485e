package balie.storage.availability;

import java.time.Duration;

/// How often a source tells, and what it takes to believe a failure.
///
/// @param interval between two samples
/// @param timeout after which a probe has failed
/// @param confirm how many failed samples in a row confirm an outage
public record Cadence(Duration interval, Duration timeout, int confirm) {
  /// How many it takes where nothing else is said.
  public static final int USUALLY_CONFIRMED_BY = 2;

  public Cadence {
    if (!interval.isPositive() || timeout.isNegative() || confirm < 1) {
      throw new IllegalArgumentException(
          "every %s, timeout %s, confirmed by %d".formatted(interval, timeout, confirm));
    }
  }

  /// How long a sample holds where no other follows.
  public Duration hold() {
    return interval.multipliedBy(2).plus(timeout);
  }
}
