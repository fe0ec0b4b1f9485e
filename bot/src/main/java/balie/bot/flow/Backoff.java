package balie.bot.flow;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a letter waits after it could not be delivered: 1 second, 2, 4, and so on, 5 minutes at
/// most, each up to a fifth longer by chance, so that what failed together is not tried together.
/// After [#MOST_FAILURES] failures, more than an hour, it is given up.
final class Backoff {
  static final int MOST_FAILURES = 20;

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 9;
  private static final double JITTER = 0.2;

  private final RandomGenerator chance;

  Backoff(RandomGenerator chance) {
    this.chance = chance;
  }

  /// @param failures how often it has failed by now
  Duration after(int failures) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration least = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return least.plusMillis((long) (least.toMillis() * JITTER * chance.nextDouble()));
  }
}
