package balie.storage.budget;

import java.math.BigDecimal;
import java.time.Duration;

/// What is too fast: so much of a month's error budget in so long. The shorter the more pressing.
public enum Pace {
  HOUR(Duration.ofHours(1), 2),
  SIX_HOURS(Duration.ofHours(6), 5),
  THREE_DAYS(Duration.ofDays(3), 10);

  /// What part of its window confirms that it goes on.
  public static final int CONFIRMED_BY = 12;

  private final Duration window;
  private final int percent;

  Pace(Duration window, int percent) {
    this.window = window;
    this.percent = percent;
  }

  public Duration window() {
    return window;
  }

  /// The end of its window that confirms it.
  public Duration confirmation() {
    return window.dividedBy(CONFIRMED_BY);
  }

  /// Of the month's error budget.
  public BigDecimal percent() {
    return BigDecimal.valueOf(percent);
  }
}
