package balie.bot.understand.time;

import java.time.temporal.ChronoUnit;

/// What a distance is counted in; the lexicon numbers them in this order.
enum Unit {
  MINUTE(ChronoUnit.MINUTES),
  HOUR(ChronoUnit.HOURS),
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS),
  YEAR(ChronoUnit.YEARS);

  private final ChronoUnit chrono;

  Unit(ChronoUnit chrono) {
    this.chrono = chrono;
  }

  ChronoUnit chrono() {
    return chrono;
  }

  boolean withinADay() {
    return this == MINUTE || this == HOUR;
  }
}
