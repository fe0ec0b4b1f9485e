package balie.bot.command;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells on standard error what long work is at: nothing in the first seconds, then a line now and
/// again.
final class Progress implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private final long begun = System.nanoTime();
  private volatile String step = "";

  Progress(Surroundings here) {
    var _ =
        ticks.scheduleAtFixedRate(
            () -> here.say(step + " ... " + seconds() + " s"),
            EVERY.toMillis(),
            EVERY.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  void begin(String next) {
    step = next;
  }

  @Override
  public void close() {
    ticks.shutdownNow();
  }

  private long seconds() {
    return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
  }
}
