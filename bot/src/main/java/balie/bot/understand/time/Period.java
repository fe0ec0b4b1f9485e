package balie.bot.understand.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// A stretch of the calendar; the lexicon numbers them in this order. Weeks begin on Monday.
enum Period {
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  WEEKEND;

  /// The first day of the period that contains a day; for a weekend, the Saturday of its week.
  LocalDate firstOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case WEEK -> monday;
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
      case WEEKEND -> monday.plusDays(5);
    };
  }

  LocalDate lastOf(LocalDate first) {
    return this == WEEKEND ? first.plusDays(1) : plus(first, 1).minusDays(1);
  }

  LocalDate plus(LocalDate first, int count) {
    return switch (this) {
      case WEEK, WEEKEND -> first.plusWeeks(count);
      case MONTH -> first.plusMonths(count);
      case QUARTER -> first.plusMonths(3L * count);
      case YEAR -> first.plusYears(count);
    };
  }
}
