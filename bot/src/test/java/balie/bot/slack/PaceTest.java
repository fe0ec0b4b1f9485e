package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.slack.Pace.Rate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Slack's limits, kept beforehand.
class PaceTest {
  private final AtomicLong now = new AtomicLong(1_000_000_000L);
  private final Pace pace = new Pace(now::get);

  private Duration wait(String what, Rate rate) {
    return pace.next(what, rate, Duration.ofDays(1)).pause();
  }

  @Test
  void oneASecondIsOneASecond() {
    Rate rate = new Rate(Duration.ofSeconds(1), 1);
    assertEquals(Duration.ofSeconds(1), wait("c", rate), "an earlier process may have spoken");
    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertEquals(Duration.ZERO, wait("a", rate));
    assertEquals(Duration.ofSeconds(1), wait("a", rate));
    assertEquals(Duration.ofSeconds(2), wait("a", rate));
    assertEquals(Duration.ZERO, wait("b", rate));
  }

  @Test
  void inNoMinuteMoreThanTheTierAllows() {
    Rate rate = new Rate(Duration.ofMillis(2_450), 25);
    now.addAndGet(Duration.ofMinutes(2).toNanos());
    int calls = 0;
    long end = now.get() + Duration.ofMinutes(1).toNanos();
    while (now.get() < end) {
      Pace.Turn turn = pace.next("a", rate, Duration.ZERO);
      if (turn.taken()) {
        calls++;
      } else {
        now.addAndGet(turn.pause().toNanos());
      }
    }
    assertTrue(calls <= 50 && calls >= 48, "calls " + calls);
  }

  @Test
  void theNextTurnComesAGapAfterACallThatTookItsTime() {
    Rate rate = new Rate(Duration.ofSeconds(1), 1);
    now.addAndGet(Duration.ofMinutes(1).toNanos());
    assertEquals(Duration.ZERO, wait("a", rate));
    now.addAndGet(Duration.ofMillis(700).toNanos());
    pace.ended("a", rate);
    assertEquals(Duration.ofSeconds(1), wait("a", rate));
  }

  @Test
  void whoHasNoPatienceTakesNoTurnAndWhatSlackAsksForIsKept() {
    Rate rate = new Rate(Duration.ofSeconds(1), 1);
    pace.hold("a", Duration.ofSeconds(30));
    assertFalse(pace.next("a", rate, Duration.ofSeconds(5)).taken());
    assertEquals(Duration.ofSeconds(30), wait("a", rate));
  }
}
