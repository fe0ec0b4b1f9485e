package balie.bot.clock;

import balie.storage.calendar.Notated;
import balie.storage.service.TermType;
import balie.storage.service.Value;
import balie.storage.service.ValueParser;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How much business time a target allows.
public sealed interface TargetTime {
  /// Business time to the millisecond, more than none.
  record Hours(Duration duration) implements TargetTime {
    public Hours {
      if (!duration.isPositive() || duration.toNanosPart() % 1_000_000 != 0) {
        throw new IllegalArgumentException("a target of " + duration);
      }
    }
  }

  /// Business days, at least one. Never so many times 24 hours: day 1 is the first local date after
  /// the start's that has an open minute, and the target is due at the last close of day n.
  record BusinessDays(int days) implements TargetTime {
    public BusinessDays {
      if (days < 1) {
        throw new IllegalArgumentException("a target of %d business days".formatted(days));
      }
    }
  }

  /// Hours, minutes and seconds, of which the last may have decimals.
  Pattern ISO =
      Pattern.compile(
          "PT(?:(\\d{1,15}(?:[.,]\\d{1,9}(?=H$))?)H)?(?:(\\d{1,15}(?:[.,]\\d{1,9}(?=M$))?)M)?"
              + "(?:(\\d{1,15}(?:[.,]\\d{1,9})?)S)?");

  /// A target as `balie calculate` writes it: an ISO duration without days (`PT8H`, `PT1.5H`), or
  /// as the desk does (`4 h`, `2 business days`).
  static Notated<TargetTime> parse(String text) {
    if (text.startsWith("P") || text.startsWith("-")) {
      return iso(text);
    }
    Optional<Value> value = ValueParser.parse(TermType.DURATION, text);
    return value.isPresent() && value.get() instanceof Value.Duration duration
        ? of(duration)
        : refused(text);
  }

  /// A target as an agreement states it. Days, weeks, months, quarters and years are refused: it
  /// can't be told whether they are business time.
  public static Notated<TargetTime> of(Value.Duration value) {
    return switch (value.unit()) {
      case SECOND -> hours(value, 1_000);
      case MINUTE -> hours(value, 60_000);
      case HOUR -> hours(value, 3_600_000);
      case BUSINESS_DAY -> businessDays(value);
      case DAY, WEEK, MONTH, QUARTER, YEAR -> refused(value.written());
    };
  }

  private static Notated<TargetTime> iso(String text) {
    Matcher matcher = ISO.matcher(text);
    if (!matcher.matches()) {
      return refused(text);
    }
    try {
      long amount =
          part(matcher.group(1), 3_600_000)
              .add(part(matcher.group(2), 60_000))
              .add(part(matcher.group(3), 1_000))
              .longValueExact();
      return amount > 0 ? new Notated.As<>(new Hours(Duration.ofMillis(amount))) : refused(text);
    } catch (ArithmeticException finerOrTooLong) {
      return refused(text);
    }
  }

  private static BigDecimal part(@Nullable String amount, long millis) {
    return amount == null
        ? BigDecimal.ZERO
        : new BigDecimal(amount.replace(',', '.')).multiply(BigDecimal.valueOf(millis));
  }

  private static Notated<TargetTime> hours(Value.Duration value, long millis) {
    try {
      long amount = value.amount().multiply(BigDecimal.valueOf(millis)).longValueExact();
      return amount > 0
          ? new Notated.As<>(new Hours(Duration.ofMillis(amount)))
          : refused(value.written());
    } catch (ArithmeticException finerOrTooLong) {
      return refused(value.written());
    }
  }

  private static Notated<TargetTime> businessDays(Value.Duration value) {
    try {
      int days = value.amount().intValueExact();
      return days > 0 ? new Notated.As<>(new BusinessDays(days)) : refused(value.written());
    } catch (ArithmeticException notWhole) {
      return refused(value.written());
    }
  }

  private static Notated<TargetTime> refused(String text) {
    return new Notated.Refused<>(
        "target '%s': expected more than 0 in s, min, h or whole business days".formatted(text));
  }
}
