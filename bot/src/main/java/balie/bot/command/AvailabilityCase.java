package balie.bot.command;

import balie.bot.availability.Availability;
import balie.bot.availability.Observed;
import balie.bot.availability.Probes;
import balie.bot.availability.Probes.Sample;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.storage.availability.Cadence;
import balie.storage.availability.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case about a month's availability.
final class AvailabilityCase {
  private AvailabilityCase() {}

  static ObjectNode compute(Fields given) throws FaultyCase {
    BusinessCalendar hours = CaseCalendar.read(given);
    BigDecimal target = target(given);
    Span month = Availability.month(hours, month(given));
    Availability availability = Availability.of(hours, month, observed(given, month));
    return Operation.answer()
        .put("agreed_seconds", Operation.seconds(availability.agreed()))
        .put("down_seconds", Operation.seconds(availability.down()))
        .put("unknown_seconds", Operation.seconds(availability.unknown()))
        .put("maintenance_seconds", Operation.seconds(availability.maintenance()))
        .put("shown", percent(availability.shown()))
        .put("lower", percent(availability.lower()))
        .put("upper", percent(availability.upper()))
        .put("evidence", percent(availability.evidence()))
        .put("remaining_seconds", Operation.plain(availability.remaining(target)))
        .put("verdict", availability.verdict(target).name());
  }

  /// What the case says, and what its samples tell where it has any.
  private static Observed observed(Fields given, Span month) throws FaultyCase {
    Observed said =
        new Observed(given.spans("maintenance"), given.spans("down"), given.spans("unknown"));
    if (!given.has("samples")) {
      return said;
    }
    Observed seen = probes(given).observe(samples(given), month);
    return new Observed(
        said.maintenance(), said.down().and(seen.down()), said.unknown().and(seen.unknown()));
  }

  private static Probes probes(Fields given) throws FaultyCase {
    Duration interval = given.seconds("interval");
    Duration timeout = given.seconds("timeout");
    BigDecimal confirm =
        given.has("confirm")
            ? given.number("confirm")
            : BigDecimal.valueOf(Cadence.USUALLY_CONFIRMED_BY);
    try {
      return new Probes(new Cadence(interval, timeout, confirm.intValueExact()));
    } catch (IllegalArgumentException | ArithmeticException unfit) {
      throw new FaultyCase("samples: expected interval > 0, timeout >= 0 and a whole confirm >= 1");
    }
  }

  private static List<Sample> samples(Fields given) throws FaultyCase {
    List<Sample> samples = new ArrayList<>();
    for (JsonNode each : given.list("samples")) {
      List<JsonNode> pair = Fields.pair(each, "samples");
      String seen = Fields.text(pair.getLast(), "samples");
      samples.add(new Sample(Fields.instant(pair.getFirst(), "samples"), seen(seen)));
    }
    return samples;
  }

  private static Seen seen(String text) throws FaultyCase {
    return switch (text) {
      case "UP" -> Seen.UP;
      case "DOWN" -> Seen.DOWN;
      default -> throw new FaultyCase("samples: expected UP or DOWN, not '%s'".formatted(text));
    };
  }

  private static BigDecimal target(Fields given) throws FaultyCase {
    BigDecimal target = given.number("target");
    if (target.signum() <= 0 || target.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new FaultyCase("target: expected a percentage above 0, at most 100, not " + target);
    }
    return target;
  }

  private static YearMonth month(Fields given) throws FaultyCase {
    String month = given.text("month");
    try {
      YearMonth parsed = YearMonth.parse(month);
      if (parsed.getYear() >= 1 && parsed.getYear() <= 9999) {
        return parsed;
      }
    } catch (DateTimeException noMonth) {
      // The same words serve for a year that is too far.
    }
    throw new FaultyCase("month '%s': expected a month such as 2026-06".formatted(month));
  }

  private static @Nullable String percent(Optional<BigDecimal> percent) {
    return percent.map(BigDecimal::toPlainString).orElse(null);
  }
}
