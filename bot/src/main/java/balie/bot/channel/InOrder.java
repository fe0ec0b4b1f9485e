package balie.bot.channel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Runs what belongs together one after the other, in the order in which it was given, and the rest
/// in parallel.
public final class InOrder implements AutoCloseable {
  private static final long STOP_SECONDS = 5;

  private final ConcurrentHashMap<String, CompletableFuture<Void>> tails =
      new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Runs a task after those that were given before under the same key.
  ///
  /// @param task must not throw
  public void run(String key, Runnable task) {
    CompletableFuture<Void> mine =
        tails.compute(
            key,
            (k, tail) ->
                tail == null
                    ? CompletableFuture.runAsync(task, threads)
                    : tail.thenRunAsync(task, threads));
    var unused = mine.whenComplete((done, failed) -> tails.remove(key, mine));
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
