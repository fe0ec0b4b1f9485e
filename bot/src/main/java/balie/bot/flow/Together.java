package balie.bot.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Writes what comes at the same time in one transaction: to wait for the disk costs most, and it
/// confirms all of it at once. Nobody waits for more to come: whoever finds the disk free takes
/// along all who waited for it.
///
/// @param <T> what is written
/// @param <R> what comes of it
final class Together<T, R> {
  private static final int MOST_AT_ONCE = 500;

  private final Function<List<T>, List<R>> writing;
  private final ConcurrentLinkedQueue<Entry<T, R>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  private record Entry<T, R>(T item, CompletableFuture<R> result) {}

  /// @param writing writes all of it in one transaction, and returns a result for each in their
  ///   order
  Together(Function<List<T>, List<R>> writing) {
    this.writing = writing;
  }

  /// Returns once the disk confirmed it. What the writing threw, all who were written together get.
  R write(T item) {
    Entry<T, R> entry = new Entry<>(item, new CompletableFuture<>());
    waiting.add(entry);
    while (!entry.result().isDone()) {
      writeAll();
    }
    return result(entry);
  }

  /// Writes all that waits, which may be nothing any more: then somebody else wrote it.
  private void writeAll() {
    turn.lock();
    try {
      List<Entry<T, R>> batch = new ArrayList<>();
      for (Entry<T, R> next = waiting.poll(); next != null; next = waiting.poll()) {
        batch.add(next);
        if (batch.size() == MOST_AT_ONCE) {
          break;
        }
      }
      if (!batch.isEmpty()) {
        write(batch);
      }
    } finally {
      turn.unlock();
    }
  }

  private void write(List<Entry<T, R>> batch) {
    try {
      List<R> results = writing.apply(batch.stream().map(Entry::item).toList());
      for (int i = 0; i < results.size(); i++) {
        batch.get(i).result().complete(results.get(i));
      }
    } catch (RuntimeException | Error failure) {
      batch.forEach(each -> each.result().completeExceptionally(failure));
    }
  }

  private static <R> R result(Entry<?, R> entry) {
    try {
      return entry.result().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
