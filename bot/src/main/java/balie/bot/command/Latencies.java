package balie.bot.command;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// How long the same work takes on many questions.
final class Latencies {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// In milliseconds, and the part of each that this process had a processor for: what remains
  /// where others keep the machine busy.
  private final double[] sorted;

  private final double[] ofProcessor;

  private Latencies(double[] taken, double[] ofProcessor) {
    this.sorted = taken;
    this.ofProcessor = ofProcessor;
    Arrays.sort(taken);
    Arrays.sort(ofProcessor);
  }

  /// One after the other, after so many that are not counted.
  static Latencies of(List<String> questions, int uncounted, Consumer<String> work) {
    questions.stream().limit(uncounted).forEach(work);
    double[] taken = new double[questions.size() - uncounted];
    double[] ofProcessor = new double[taken.length];
    for (int i = 0; i < taken.length; i++) {
      long begin = System.nanoTime();
      long had = THREADS.getCurrentThreadCpuTime();
      work.accept(questions.get(uncounted + i));
      ofProcessor[i] = (THREADS.getCurrentThreadCpuTime() - had) / 1e6;
      taken[i] = (System.nanoTime() - begin) / 1e6;
    }
    return new Latencies(taken, ofProcessor);
  }

  /// Questions a second, asked by several threads.
  static double perSecond(List<String> questions, int threads, Consumer<String> work) {
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        Future<?> unused =
            pool.submit(
                () -> {
                  for (int i = next.getAndIncrement();
                      i < questions.size();
                      i = next.getAndIncrement()) {
                    work.accept(questions.get(i));
                  }
                });
      }
    }
    return questions.size() / ((System.nanoTime() - begin) / 1e9);
  }

  /// `0.61 / 2.4`: the median, and what 99 of 100 are faster than.
  @Override
  public String toString() {
    return written(sorted);
  }

  /// The same of the processor's time.
  String ofProcessor() {
    return written(ofProcessor);
  }

  private static String written(double[] sorted) {
    return String.format(Locale.ROOT, "%.2f / %.2f", at(sorted, 0.5), at(sorted, 0.99));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
  }
}
