package balie.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;

class RuntimeCallsTest {
  private static final Duration AWHILE = Duration.ofMillis(20);

  private final RuntimeCalls calls = new RuntimeCalls();

  @Test
  void theEndWaitsForACallThatIsUnderWay() throws InterruptedException {
    CountDownLatch within = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Thread caller = Thread.ofPlatform().daemon().start(() -> call(within, over));
    within.await();
    CompletableFuture<Boolean> end =
        CompletableFuture.supplyAsync(() -> calls.end(Duration.ofSeconds(30)));
    assertThrows(TimeoutException.class, () -> end.get(AWHILE.toMillis(), TimeUnit.MILLISECONDS));

    over.countDown();

    assertTrue(end.join());
    caller.join();
  }

  @Test
  void theEndDoesNotWaitForEver() throws InterruptedException {
    CountDownLatch within = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Thread caller = Thread.ofPlatform().daemon().start(() -> call(within, over));
    within.await();

    assertFalse(calls.end(AWHILE));

    over.countDown();
    caller.join();
  }

  @Test
  void noCallBeginsAfterTheEnd() throws InterruptedException {
    assertTrue(calls.end(Duration.ZERO));

    CountDownLatch within = new CountDownLatch(1);
    Thread caller = Thread.ofPlatform().daemon().start(() -> call(within, new CountDownLatch(0)));

    assertFalse(within.await(AWHILE.toMillis(), TimeUnit.MILLISECONDS));
    assertTrue(caller.isAlive());
  }

  private void call(CountDownLatch within, CountDownLatch over) {
    Lock call = calls.begin();
    try {
      within.countDown();
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      call.unlock();
    }
  }
}
