package balie.bot.desk;

import balie.storage.service.TermType;
import balie.storage.service.TimeUnit;
import balie.storage.service.Value;
import balie.storage.service.ValueParser;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// Lengths of time on the wall clock, as the desk's files write them: `30 s`, `8 h`, `14 days`.
final class Length {
  private static final long LONGEST_SECONDS = 400L * 24 * 60 * 60;

  private Length() {}

  /// Reads one, above 0 and below 400 days; reports what is none.
  static Duration read(Item item, String expected) {
    String text = item.text(expected);
    Optional<Duration> read =
        ValueParser.parse(TermType.DURATION, text)
            .filter(Value.Duration.class::isInstance)
            .map(Value.Duration.class::cast)
            .flatMap(Length::of);
    if (read.isEmpty() && !text.equals(Item.FAULTY)) {
      item.refuse(expected);
    }
    return read.orElse(Duration.ofDays(1));
  }

  static String written(Duration length) {
    long seconds = length.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + " days";
    }
    if (length.toMillisPart() != 0) {
      return BigDecimal.valueOf(length.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
    return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }

  private static Optional<Duration> of(Value.Duration value) {
    return seconds(value.unit())
        .map(seconds -> value.amount().multiply(BigDecimal.valueOf(seconds)))
        .filter(seconds -> seconds.signum() > 0)
        .filter(seconds -> seconds.compareTo(BigDecimal.valueOf(LONGEST_SECONDS)) < 0)
        .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }

  private static Optional<Long> seconds(TimeUnit unit) {
    return switch (unit) {
      case SECOND -> Optional.of(1L);
      case MINUTE -> Optional.of(60L);
      case HOUR -> Optional.of(3_600L);
      case DAY -> Optional.of(86_400L);
      case WEEK -> Optional.of(7 * 86_400L);
      case BUSINESS_DAY, MONTH, QUARTER, YEAR -> Optional.empty();
    };
  }
}
