package balie.bot.web.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Counts how often each one did something, against one [Rate]. What it holds is bounded: who did
/// nothing for long is forgotten, and when too many are counted at once, the rest share one bucket.
public final class Buckets {
  private static final int MOST = 50_000;
  private static final String THE_REST = "";

  private final Rate rate;
  private final TimeMeter clock;
  private final int most;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  public Buckets(Rate rate, InstantSource clock) {
    this(rate, clock, MOST);
  }

  /// @param most how many are counted apart
  Buckets(Rate rate, InstantSource clock, int most) {
    this.rate = rate;
    this.clock = new Meter(clock);
    this.most = most;
  }

  /// Counts one.
  ///
  /// @return how long to wait where it is one too many, empty where it is not
  public Optional<Duration> take(String who) {
    if (buckets.size() >= most) {
      buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= rate.most());
    }
    String counted = buckets.size() < most || buckets.containsKey(who) ? who : THE_REST;
    var probe = buckets.computeIfAbsent(counted, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  int size() {
    return buckets.size();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.most()).refillGreedy(rate.refill(), rate.period()))
        .withCustomTimePrecision(clock)
        .build();
  }

  /// The bot's clock as the library reads it.
  private record Meter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
