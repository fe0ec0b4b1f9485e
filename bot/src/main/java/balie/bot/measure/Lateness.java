package balie.bot.measure;

import java.time.Duration;
import java.util.Arrays;

/// How late probes are asked, by their own schedule. Safe for use by several threads.
public final class Lateness {
  private static final int KEPT = 100_000;

  private final long[] nanos = new long[KEPT];
  private long asked;

  /// Figures of the last 100,000 at most.
  ///
  /// @param asked how many probes since the last time
  public record Figures(long asked, Duration median, Duration p99, Duration most) {}

  synchronized void add(Duration late) {
    nanos[(int) (asked++ % KEPT)] = late.toNanos();
  }

  /// What was counted since this was asked last.
  public synchronized Figures take() {
    int many = (int) Math.min(asked, KEPT);
    long[] sorted = Arrays.copyOf(nanos, many);
    Arrays.sort(sorted);
    Figures figures = new Figures(asked, rank(sorted, 0.5), rank(sorted, 0.99), rank(sorted, 1));
    asked = 0;
    return figures;
  }

  private static Duration rank(long[] sorted, double share) {
    return sorted.length == 0
        ? Duration.ZERO
        : Duration.ofNanos(sorted[(int) Math.ceil(share * sorted.length) - 1]);
  }
}
