package balie.bot.understand.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The moment of asking, and what is near to it. A `turn` is -1 for the last one before today, 1
/// for the first one after it, 0 for the first one from today on.
record Anchor(ZonedDateTime now) {
  private static final int LAST_YEAR = 9999;

  /// Far enough to find a 29 February on either side of a century that has none.
  private static final int HORIZON = 8;

  /// About ten thousand years; what is reached from today is checked, this only bounds the sum.
  private static final int FAR_IN_DAYS = 3_660_000;

  private static final int FAR_IN_HOURS = 100_000;

  LocalDate today() {
    return now.toLocalDate();
  }

  /// A date of the calendar, empty where there is none; years are 1 to 9999.
  static Optional<LocalDate> date(int year, int month, int day) {
    boolean exists =
        year >= 1
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /// The occurrence that a turn means of something that comes once in (nearly) every year.
  Optional<LocalDate> yearly(IntFunction<Optional<LocalDate>> inYear, int turn) {
    int year = today().getYear();
    return nearest(
        IntStream.rangeClosed(year - HORIZON, year + HORIZON)
            .mapToObj(inYear)
            .flatMap(Optional::stream),
        turn);
  }

  /// The day of the month that comes next, the 31st in a month that has one.
  Optional<LocalDate> dayOfMonth(int day) {
    YearMonth month = YearMonth.from(today());
    return nearest(
        IntStream.rangeClosed(0, 2)
            .mapToObj(month::plusMonths)
            .flatMap(near -> date(near.getYear(), near.getMonthValue(), day).stream()),
        0);
  }

  private Optional<LocalDate> nearest(Stream<LocalDate> inOrder, int turn) {
    if (turn < 0) {
      return inOrder.filter(day -> day.isBefore(today())).reduce((_, later) -> later);
    }
    LocalDate from = turn == 0 ? today() : today().plusDays(1);
    return inOrder.filter(day -> !day.isBefore(from)).findFirst();
  }

  LocalDate weekday(int weekday, int turn) {
    DayOfWeek day = DayOfWeek.of(weekday);
    if (turn == 0) {
      return today().with(TemporalAdjusters.nextOrSame(day));
    }
    return today().with(turn < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
  }

  /// The year of a month without one: this year's or the nearest in the turn's direction.
  int yearOfMonth(int month, int turn) {
    int year = today().getYear();
    int current = today().getMonthValue();
    if (turn < 0) {
      return month < current ? year : year - 1;
    }
    boolean thisYear = turn == 0 ? month >= current : month > current;
    return thisYear ? year : year + 1;
  }

  /// The period that lies `turn` periods from the current one.
  When.Span period(Period period, int turn) {
    return starting(period, period.plus(period.firstOf(today()), turn));
  }

  When.Span starting(Period period, LocalDate first) {
    return span(first, period.lastOf(first));
  }

  When.Span span(LocalDate first, LocalDate last) {
    LocalDate notAfter = today().isAfter(last) ? last : today();
    return new When.Span(first, last, notAfter.isBefore(first) ? first : notAfter);
  }

  /// A moment as far from now as the count says.
  Meaning moment(Unit unit, int count) {
    return Math.abs(count) > FAR_IN_HOURS
        ? new Meaning.NoSuchDay()
        : new Meaning.Settled(new When.Moment(now.plus(count, unit.chrono())));
  }

  /// A day as far from today as the count says; empty outside the years that dates have.
  Optional<LocalDate> away(Unit unit, int count) {
    if (Math.abs(count) > FAR_IN_DAYS) {
      return Optional.empty();
    }
    LocalDate day = today().plus(count, unit.chrono());
    return date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
