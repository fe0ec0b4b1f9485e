package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final ConversationId ONE = new ConversationId("one");
  private static final ConversationId TWO = new ConversationId("two");

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");

  @Test
  void aConversationThatTakesLongHoldsUpNoOther() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch two = new CountDownLatch(1);
    Lanes lanes =
        new Lanes(
            "test",
            key -> hold(key.equals(ONE) ? release : new CountDownLatch(0), two, key),
            clock);
    lanes.wake(ONE);
    lanes.wake(TWO);
    assertTrue(two.await(10, TimeUnit.SECONDS));
    release.countDown();
    lanes.settle();
    lanes.stop();
  }

  @Test
  void whatIsWokenWhileItRunsRunsOnceMore() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    Lanes lanes =
        new Lanes(
            "test",
            key -> {
              runs.incrementAndGet();
              begun.countDown();
              await(release);
            },
            clock);
    lanes.wake(ONE);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    lanes.wake(ONE);
    lanes.wake(ONE);
    release.countDown();
    lanes.settle();
    assertEquals(2, runs.get());
    lanes.stop();
  }

  @Test
  void anErrorPausesAConversationToo() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    Lanes lanes =
        new Lanes(
            "test",
            key -> {
              if (runs.incrementAndGet() == 1) {
                throw new AssertionError();
              }
            },
            clock);
    lanes.wake(ONE);
    lanes.settle();
    lanes.wake(ONE);
    lanes.settle();
    assertEquals(1, runs.get(), "it pauses");
    clock.pass(Duration.ofSeconds(1));
    lanes.wakeDue();
    lanes.settle();
    assertEquals(2, runs.get());
    lanes.stop();
  }

  @Test
  void afterTheStopNothingBegins() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    Lanes lanes = new Lanes("test", key -> runs.incrementAndGet(), clock);
    lanes.stop();
    lanes.wake(ONE);
    lanes.settle();
    assertEquals(0, runs.get());
  }

  @Test
  void pausesDoubleUpToFiveMinutes() {
    Instant now = clock.instant();
    Pause pause = Pause.first(now);
    assertEquals(now.plusSeconds(1), pause.until());
    pause = pause.longer(now);
    assertEquals(now.plusSeconds(2), pause.until());
    for (int i = 0; i < 100; i++) {
      pause = pause.longer(now);
    }
    assertEquals(now.plus(Duration.ofMinutes(5)), pause.until());
  }

  private static void hold(CountDownLatch release, CountDownLatch two, ConversationId key) {
    await(release);
    if (key.equals(TWO)) {
      two.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
