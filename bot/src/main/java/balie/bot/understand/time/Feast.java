package balie.bot.understand.time;

import java.time.LocalDate;
import java.util.Optional;

/// Feasts as the lexicon numbers them: month times a hundred plus day, or [#EASTER] plus the days
/// after Easter Sunday.
final class Feast {
  static final int EASTER = 100_000;
  static final int CHRISTMAS = 1225;

  private static final int FIXED_BELOW = 2_000;

  private Feast() {}

  /// The day of a feast, empty for a year that dates don't have.
  static Optional<LocalDate> in(int year, int feast) {
    return feast < FIXED_BELOW
        ? Anchor.date(year, feast / 100, feast % 100)
        : Anchor.date(year, 1, 1).map(_ -> easter(year).plusDays(feast - EASTER));
  }

  /// Easter Sunday in the Gregorian calendar, by the anonymous algorithm ("Meeus/Jones/Butcher").
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
