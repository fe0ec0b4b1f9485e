package balie.storage.review;

import java.time.Instant;

/// What came of asking the desk's golden questions once.
///
/// @param right answered as the desk says they must be
/// @param abstained where something was to be answered
/// @param wrong answered otherwise
/// @param wrongValues of those, the ones that were told a value that is not so
/// @param edition the publication of the desk that was asked
public record GoldenRun(
    Instant at, long edition, int asked, int right, int abstained, int wrong, int wrongValues) {
  public GoldenRun {
    if (right + abstained + wrong != asked) {
      throw new IllegalArgumentException(
          "%d right, %d abstained and %d wrong of %d".formatted(right, abstained, wrong, asked));
    }
  }
}
