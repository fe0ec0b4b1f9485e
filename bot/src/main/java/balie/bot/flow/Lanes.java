package balie.bot.flow;

import balie.storage.conversation.ConversationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the work that waits in conversations: one virtual thread at most in each, conversations in
/// parallel. Work that throws is tried again after a pause, which doubles each time.
///
/// It is woken by what lies in the database, not handed tasks: waking once too often does no harm,
/// and after a crash waking is all that is needed.
final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final long LONGEST_STOP_SECONDS = 10;
  private static final int ONCE = 1;
  private static final int AGAIN = 2;

  private final String name;
  private final Work work;
  private final InstantSource clock;
  private final Map<ConversationId, Integer> running = new ConcurrentHashMap<>();
  private final Map<ConversationId, Pause> pauses = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();

  /// All that waits in a conversation, done in order.
  interface Work {
    void clear(ConversationId conversation);
  }

  /// @param name for the log
  Lanes(String name, Work work, InstantSource clock) {
    this.name = name;
    this.work = work;
    this.clock = clock;
  }

  /// Something may wait in a conversation. One that pauses after a failure is left in peace.
  void wake(ConversationId conversation) {
    Pause pause = pauses.get(conversation);
    if (pause != null && pause.until().isAfter(clock.instant())) {
      return;
    }
    Integer state = running.compute(conversation, (key, before) -> before == null ? ONCE : AGAIN);
    if (state != null && state == ONCE) {
      start(conversation);
    }
  }

  /// Tries again where a pause is over.
  void wakeDue() {
    pauses.keySet().forEach(this::wake);
  }

  /// Waits until nothing runs; what pauses may still wait.
  void settle() throws InterruptedException {
    lock.lock();
    try {
      while (!running.isEmpty()) {
        quiet.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Takes no more work, and lets what runs come to its end, for a few seconds at most.
  void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("event=stopped-hard lanes={} conversations={}", name, running.size());
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void start(ConversationId conversation) {
    try {
      threads.execute(() -> run(conversation));
    } catch (RejectedExecutionException stopped) {
      leave(conversation);
    }
  }

  private void run(ConversationId conversation) {
    try {
      do {
        work.clear(conversation);
        pauses.remove(conversation);
      } while (isWokenAgain(conversation));
      signal();
    } catch (RuntimeException | Error failure) {
      pause(conversation, failure);
      leave(conversation);
    }
  }

  private boolean isWokenAgain(ConversationId conversation) {
    return running.computeIfPresent(conversation, (key, state) -> state == AGAIN ? ONCE : null)
        != null;
  }

  private void leave(ConversationId conversation) {
    running.remove(conversation);
    signal();
  }

  private void signal() {
    lock.lock();
    try {
      quiet.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void pause(ConversationId conversation, Throwable failure) {
    Instant now = clock.instant();
    Pause pause =
        pauses.compute(
            conversation, (key, before) -> before == null ? Pause.first(now) : before.longer(now));
    LOG.warn(
        "event=tried-again-later lanes={} conversation={} failures={} until={} failure={}",
        name,
        conversation,
        pause.failures(),
        pause.until(),
        Failure.of(failure));
  }
}
