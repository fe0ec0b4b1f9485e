package balie.bot.flow;

import java.time.Duration;
import java.time.Instant;

/// How long a conversation is left in peace after something failed in it: 1 second, 2, 4, and so
/// on, 5 minutes at most.
///
/// @param failures how many there were in a row
record Pause(int failures, Instant until) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 9;

  static Pause first(Instant now) {
    return new Pause(1, now.plus(SHORTEST));
  }

  Pause longer(Instant now) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return new Pause(failures + 1, now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST));
  }
}
