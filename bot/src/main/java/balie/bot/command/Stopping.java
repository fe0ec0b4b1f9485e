package balie.bot.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until the process is asked to stop (SIGTERM, Ctrl-C), and then lets it close what is open
/// before it ends.
final class Stopping implements AutoCloseable {
  private static final long LONGEST_CLOSE_SECONDS = 15;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  Stopping() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /// Returns once the process is asked to stop.
  void await() throws InterruptedException {
    asked.await();
  }

  /// What was open is closed: the process may end.
  @Override
  public void close() {
    closed.countDown();
  }

  private void stop() {
    asked.countDown();
    try {
      var _ = closed.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
