package balie.bot.upkeep;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every minute whether a chore is due, until it is closed. Whether one is due is told by
/// what is stored, so that a restart neither forgets nor repeats one.
public final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final List<Chore> chores;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private Upkeep(List<Chore> chores, InstantSource clock) {
    this.chores = List.copyOf(chores);
    this.clock = clock;
  }

  /// Begins at once.
  public static Upkeep begin(List<Chore> chores, InstantSource clock) {
    Upkeep upkeep = new Upkeep(chores, clock);
    ScheduledFuture<?> unused =
        upkeep.timer.scheduleWithFixedDelay(upkeep::look, 0, 1, TimeUnit.MINUTES);
    return upkeep;
  }

  private void look() {
    for (Chore chore : chores) {
      try {
        chore.doIfDue(clock.instant());
      } catch (RuntimeException failure) {
        LOG.error(
            "event=chore-failed chore={} failure={}",
            chore.name(),
            failure.getClass().getSimpleName());
      }
    }
  }

  /// What is being done comes to its end.
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("event=upkeep-stopped-hard");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
