package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Incoming;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is lost and nothing is answered twice, whatever happens on the way.
class DurabilityTest {
  private static final String SAM = "sam@example.org";
  private static final String QUESTION = "what's my mailbox quota?";
  private static final int ALWAYS = Integer.MAX_VALUE;

  @TempDir Path folder;

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private final MemoryChannel channel = new MemoryChannel();

  @Test
  void anEventThatComesAgainIsAnsweredOnce() throws InterruptedException {
    try (Life life = Life.begin(folder, clock, channel)) {
      Incoming event = life.incoming("once", SAM, QUESTION);
      life.receive(event);
      life.receive(event);
      life.settle();
      life.receive(event);
      life.settle();
    }
    try (Life next = Life.begin(folder, clock, channel)) {
      next.receive(next.incoming("once", SAM, QUESTION));
      next.settle();
    }
    assertEquals(1, channel.shown().size());
  }

  @Test
  void aCrashBeforeHandlingIsMadeGoodAtTheNextStart() throws InterruptedException {
    try (Life life = Life.begin(folder, clock, channel)) {
      Incoming event = life.incoming("kept", SAM, QUESTION);
      Conversations.Receipt unused =
          life.stores()
              .conversations()
              .receive(
                  new Message(
                      channel.name(),
                      event.event(),
                      event.conversation(),
                      event.asker(),
                      event.said(),
                      event.at(),
                      event.about(),
                      event.shared(),
                      event.addressed()));
    }
    assertEquals(List.of(), channel.shown());
    livesOn(2);
    assertEquals(1, channel.shown().size());
    assertTrue(channel.texts().getFirst().contains("2 GB"));
  }

  @Test
  void aCrashBeforeShowingIsMadeGoodAtTheNextStart() throws InterruptedException {
    channel.failing(ALWAYS);
    try (Life life = Life.begin(folder, clock, channel)) {
      life.receive(life.incoming("handled", SAM, QUESTION));
      life.settle();
      assertEquals(1, life.stores().outbox().backlog().waiting());
    }
    channel.failing(0);
    clock.pass(Duration.ofSeconds(1));
    livesOn(2);
    assertEquals(1, channel.shown().size());
  }

  @Test
  void aCrashBetweenShowingAndMarkingShowsOnceMoreAtMost() throws InterruptedException {
    try (Life life = Life.begin(folder, clock, channel, Between::neverMarking)) {
      life.receive(life.incoming("shown", SAM, QUESTION));
      life.settle();
      clock.pass(Duration.ofMinutes(1));
      life.retry();
    }
    assertEquals(1, channel.shown().size(), "within a life only the marking is tried again");
    livesOn(3);
    assertEquals(2, channel.shown().size());
    assertEquals(channel.shown().getFirst(), channel.shown().getLast());
  }

  @Test
  void aChannelThatFailsTwiceGetsTheReplyInTheEnd() throws InterruptedException {
    channel.failing(2);
    try (Life life = Life.begin(folder, clock, channel)) {
      life.receive(life.incoming("first", SAM, QUESTION));
      life.settle();
      life.receive(life.incoming("second", SAM, "and how long are backups kept?"));
      life.retry();
      assertEquals(0, channel.shown().size(), "not before the pause is over");
      clock.pass(Duration.ofSeconds(1));
      life.retry();
      assertEquals(0, channel.shown().size());
      clock.pass(Duration.ofSeconds(1));
      life.retry();
      assertEquals(0, channel.shown().size(), "the second pause is longer");
      clock.pass(Duration.ofSeconds(1));
      life.retry();
      assertTrue(channel.texts().getFirst().contains("2 GB"), channel.texts()::toString);
      assertTrue(channel.texts().getLast().contains("30 days"), channel.texts()::toString);
      assertEquals(2, channel.shown().size());
    }
  }

  @Test
  void aDatabaseThatFailsOnceLosesNothing() throws InterruptedException {
    try (Life life = Life.begin(folder, clock, channel, real -> Between.failing(real, 1))) {
      life.receive(life.incoming("full", SAM, QUESTION));
      life.settle();
      assertEquals(0, channel.shown().size());
      clock.pass(Duration.ofSeconds(1));
      life.retry();
    }
    assertEquals(1, channel.shown().size());
  }

  @Test
  void aThousandMessagesAtOnceAreAnsweredInTheOrderInWhichTheyWereKept()
      throws InterruptedException {
    ConcurrentLinkedQueue<Long> handled = new ConcurrentLinkedQueue<>();
    try (Life life = Life.begin(folder, clock, channel, real -> Between.recording(real, handled))) {
      try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 1000; i++) {
          Incoming each = life.incoming("parallel-" + i, SAM, "hello");
          people.execute(() -> life.receive(each));
        }
      }
      life.settle();
    }
    assertEquals(handled.stream().sorted().toList(), List.copyOf(handled));
    List<Long> numbers = channel.shown().stream().map(outgoing -> outgoing.number()).toList();
    assertEquals(numbers.stream().sorted().toList(), numbers);
    assertEquals(1000, numbers.size());
  }

  private void livesOn(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      try (Life life = Life.begin(folder, clock, channel)) {
        life.settle();
      }
    }
  }
}
