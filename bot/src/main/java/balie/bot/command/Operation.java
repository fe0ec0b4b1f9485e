package balie.bot.command;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Due;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What `balie calculate` can compute.
enum Operation {
  /// Business time between two instants.
  ELAPSED {
    @Override
    ObjectNode compute(Fields given) throws FaultyCase {
      BusinessCalendar calendar = CaseCalendar.read(given);
      Duration elapsed = calendar.elapsed(given.instant("from"), given.instant("to"));
      return answer().put("seconds", seconds(elapsed));
    }
  },
  /// When a target is due.
  DUE {
    @Override
    ObjectNode compute(Fields given) throws FaultyCase {
      BusinessCalendar calendar = CaseCalendar.read(given);
      return switch (calendar.due(given.instant("from"), given.target())) {
        case Due.At(Instant due) -> answer().put("due", written(due, calendar));
        case Due.TooFar(Instant limit) -> throw tooFar(limit, calendar);
      };
    }
  },
  /// How a ticket's clock stands.
  CLOCK {
    @Override
    ObjectNode compute(Fields given) throws FaultyCase {
      return ClockCase.read(given).clock();
    }
  },
  /// When an escalation's steps are reached.
  STEPS {
    @Override
    ObjectNode compute(Fields given) throws FaultyCase {
      return ClockCase.read(given).steps();
    }
  },
  /// A month's availability.
  AVAILABILITY {
    @Override
    ObjectNode compute(Fields given) throws FaultyCase {
      return AvailabilityCase.compute(given);
    }
  };

  abstract ObjectNode compute(Fields given) throws FaultyCase;

  static Operation of(Fields given) throws FaultyCase {
    String op = given.text("op");
    return Arrays.stream(values())
        .filter(each -> each.id().equals(op))
        .findFirst()
        .orElseThrow(() -> new FaultyCase("unknown op '%s', expected %s".formatted(op, known())));
  }

  static ObjectNode answer() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// Seconds, whole where they are.
  static BigDecimal seconds(Duration duration) {
    return plain(BigDecimal.valueOf(duration.toMillis(), 3));
  }

  /// A number without zeros behind its decimal point.
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /// An instant with the offset of the calendar's zone.
  static String written(Instant instant, BusinessCalendar calendar) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.atZone(calendar.zone(instant)).toOffsetDateTime());
  }

  static FaultyCase tooFar(Instant limit, BusinessCalendar calendar) {
    return new FaultyCase(
        "not due within 5 years: the search stopped at " + written(limit, calendar));
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String known() {
    return Arrays.stream(values()).map(Operation::id).collect(Collectors.joining(", "));
  }
}
