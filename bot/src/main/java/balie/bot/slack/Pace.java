package balie.bot.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Slack's limits, kept beforehand: how long to wait before the next call of a kind. Real time
/// counts here, since Slack's does.
final class Pace {
  private final LongSupplier nanos;
  private final long born;
  private static final int MOST = 10_000;

  /// So much of a burst is left to a process that was just born.
  private static final int AT_BIRTH = 5;

  private final Map<String, Long> free = new HashMap<>();
  private final Map<String, Long> held = new HashMap<>();

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    this.born = nanos.getAsLong();
  }

  /// How often: so many at once, and then one after each gap. In a minute that is never more than
  /// the burst and what the gaps allow together.
  record Rate(Duration gap, int burst) {}

  /// Takes the next turn, if that comes within a time; else says how long it would be.
  ///
  /// @param patience how long the caller waits at most
  synchronized Turn next(String what, Rate rate, Duration patience) {
    long now = nanos.getAsLong();
    // What an earlier process did just before counts too.
    long first = born + rate.gap().toNanos() * Math.max(1, rate.burst() - AT_BIRTH);
    long due = Math.max(now, free.getOrDefault(what, first));
    long early = rate.gap().toNanos() * (rate.burst() - 1);
    long held = this.held.getOrDefault(what, now);
    Duration wait = Duration.ofNanos(Math.max(0, Math.max(due - early, held) - now));
    if (wait.compareTo(patience) > 0) {
      return new Turn(wait, false);
    }
    if (free.size() > MOST) {
      free.values().removeIf(time -> time < now);
    }
    free.put(what, due + rate.gap().toNanos());
    return new Turn(wait, true);
  }

  /// A call came to its end: the next turn comes a gap later at the soonest. So a call that was
  /// long on its way is no reason that the next arrives right behind it.
  synchronized void ended(String what, Rate rate) {
    free.merge(what, nanos.getAsLong() + rate.gap().toNanos(), Math::max);
  }

  /// Slack asked for patience.
  synchronized void hold(String what, Duration patience) {
    held.merge(what, nanos.getAsLong() + patience.toNanos(), Math::max);
  }

  /// @param taken whether the turn is the caller's, after that wait
  record Turn(Duration pause, boolean taken) {}
}
