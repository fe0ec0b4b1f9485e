package balie.bot.clock;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Runs random cases, each from a seed of its own.
public final class Cases {
  private static final int USUAL = 20_000;

  private Cases() {}

  /// Runs `share` of the build's cases; on a failure says which seed repeats it.
  public static void run(double share, Consumer<SplittableRandom> proof) {
    long count = (long) Math.ceil(Integer.getInteger("balie.clock.cases", USUAL) * share);
    long seed = Long.getLong("balie.clock.seed", System.nanoTime());
    LongStream.range(seed, seed + count).parallel().forEach(each -> run(each, proof));
  }

  private static void run(long seed, Consumer<SplittableRandom> proof) {
    try {
      proof.accept(new SplittableRandom(seed));
    } catch (AssertionError | RuntimeException failure) {
      throw new AssertionError("-Dbalie.clock.cases=1 -Dbalie.clock.seed=" + seed, failure);
    }
  }
}
