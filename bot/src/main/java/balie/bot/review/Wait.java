package balie.bot.review;

import java.time.Duration;

/// How long is waited before a month that is over is judged and told.
final class Wait {
  /// Samples come late, and people correct what was measured the day after.
  static final Duration FOR_LATE_SAMPLES = Duration.ofDays(1);

  private Wait() {}
}
