package balie.bot.availability;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// A service's time within its hours, to the millisecond. Agreed time is up, down or unknown;
/// maintenance is not agreed time.
public record Availability(Duration up, Duration down, Duration unknown, Duration maintenance) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 3;

  /// Counts what was observed in a period, within the service's hours.
  public static Availability of(BusinessCalendar hours, Span period, Observed observed) {
    Spans maintenance = within(period, observed.maintenance());
    Spans failed = within(period, observed.down());
    Spans down = failed.without(maintenance);
    Spans unknown = within(period, observed.unknown()).without(maintenance.and(failed));
    Spans all = Spans.of(period.from(), period.until());
    Spans up = all.without(maintenance.and(down).and(unknown));
    return new Availability(
        counted(hours, up),
        counted(hours, down),
        counted(hours, unknown),
        counted(hours, maintenance));
  }

  /// From the local first of a month to the next, in the zone of the hours.
  public static Span month(BusinessCalendar hours, YearMonth month) {
    return days(hours, month.atDay(1), month.atEndOfMonth());
  }

  /// From the local beginning of a day to the end of another, in the zone of the hours.
  public static Span days(BusinessCalendar hours, LocalDate first, LocalDate last) {
    return new Span(start(hours, first), start(hours, last.plusDays(1)));
  }

  /// The time in which the service was promised.
  public Duration agreed() {
    return up.plus(down).plus(unknown);
  }

  /// `up / (up + down)` in percent, truncated to 3 decimals so that a broken promise never looks
  /// kept; empty where neither was seen.
  public Optional<BigDecimal> shown() {
    return percent(up, up.plus(down));
  }

  /// The availability if all that is unknown was down: `up / agreed`, as [#shown()]; empty where
  /// nothing was agreed.
  public Optional<BigDecimal> lower() {
    return percent(up, agreed());
  }

  /// The availability if all that is unknown was up: `(up + unknown) / agreed`.
  public Optional<BigDecimal> upper() {
    return percent(up.plus(unknown), agreed());
  }

  /// How much of the agreed time was seen: `(up + down) / agreed`.
  public Optional<BigDecimal> evidence() {
    return percent(up.plus(down), agreed());
  }

  /// The downtime that is left of what a promise allows, in seconds, exact and maybe negative:
  /// `agreed x (1 - target) - down`.
  ///
  /// @param target in percent
  public BigDecimal remaining(BigDecimal target) {
    return budget(target).subtract(seconds(down));
  }

  /// Whether a promise was kept.
  ///
  /// @param target in percent
  public Verdict verdict(BigDecimal target) {
    BigDecimal budget = budget(target);
    if (seconds(down).compareTo(budget) > 0) {
      return Verdict.BREACHED;
    }
    boolean demonstrated = seconds(down.plus(unknown)).compareTo(budget) <= 0;
    return demonstrated && agreed().isPositive() ? Verdict.MET : Verdict.NOT_DEMONSTRATED;
  }

  /// The downtime that a promise allows, in seconds, exact: `agreed x (1 - target)`.
  ///
  /// @param target in percent
  public BigDecimal budget(BigDecimal target) {
    return seconds(agreed()).multiply(HUNDRED.subtract(target)).movePointLeft(2);
  }

  private static Spans within(Span period, Spans spans) {
    return spans.within(period.from(), period.until());
  }

  /// How much of these instants lies within the hours.
  public static Duration counted(BusinessCalendar hours, Spans spans) {
    return spans.spans().stream()
        .map(each -> hours.elapsed(each.from(), each.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Instant start(BusinessCalendar hours, LocalDate date) {
    ZoneId zone = hours.zone(date.atStartOfDay().toInstant(ZoneOffset.UTC));
    return date.atStartOfDay(zone).toInstant();
  }

  private static Optional<BigDecimal> percent(Duration part, Duration whole) {
    return whole.isZero()
        ? Optional.empty()
        : Optional.of(
            seconds(part).multiply(HUNDRED).divide(seconds(whole), DECIMALS, RoundingMode.DOWN));
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3);
  }
}
