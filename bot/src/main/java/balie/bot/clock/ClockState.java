package balie.bot.clock;

import java.time.Duration;

/// How a clock stands.
public enum ClockState {
  /// Running or paused, less than 75 % of the target elapsed.
  OK,
  /// Running or paused, 75 % of the target elapsed or more, but not all of it.
  WARNING,
  /// Running or paused, exactly the target elapsed: the last instant at which it can be met.
  DUE,
  /// More than the target elapsed; once stopped, a verdict.
  BREACHED,
  /// Stopped with at most the target elapsed: a verdict.
  MET,
  /// Ended without a verdict.
  ENDED;

  static ClockState running(Duration elapsed, Duration length) {
    int compared = elapsed.compareTo(length);
    if (compared != 0) {
      return compared > 0 ? BREACHED : beforeDue(elapsed, length);
    }
    return DUE;
  }

  static ClockState verdict(Duration elapsed, Duration length) {
    return elapsed.compareTo(length) <= 0 ? MET : BREACHED;
  }

  private static ClockState beforeDue(Duration elapsed, Duration length) {
    return elapsed.multipliedBy(4).compareTo(length.multipliedBy(3)) >= 0 ? WARNING : OK;
  }
}
