package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Showing;
import balie.storage.conversation.Conversations;
import balie.storage.desk.PublishOutcome;
import balie.storage.person.Role;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who waits longer than a moment is told so, and the answer takes the place of that.
class SignsTest {
  private static final String SAM = "sam@example.org";
  private static final String QUESTION = "what's my mailbox quota?";
  private static final String SIGN = "Working on it…";

  private final MemoryChannel channel = new MemoryChannel().withSigns();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private volatile boolean isSlow;
  private Database database;
  private Life life;

  @BeforeEach
  void begin(@TempDir Path folder) {
    database = RoadDesk.database(folder);
    Snapshots snapshots = slowly();
    var unused = snapshots.current().orElseThrow();
    life = Life.begin(database, snapshots, clock, channel);
  }

  @AfterEach
  void end() {
    ready.countDown();
    life.close();
  }

  /// The first publication is answered from at once, the next takes until [#ready].
  private Snapshots slowly() {
    Snapshots real = RoadDesk.snapshots(database);
    return new Snapshots(
        database.publications(),
        _ -> {
          if (isSlow) {
            awaitReady();
          }
          return real.current().orElseThrow().dispatcher();
        });
  }

  private void awaitReady() {
    try {
      ready.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// From now on answers take until [#ready].
  private void slowDown() {
    isSlow = true;
    PublishOutcome unused =
        database
            .publications()
            .publish(RoadDesk.withRoles(SAM, Set.of(Role.ADMIN)), Instant.EPOCH.plusSeconds(1));
  }

  private Incoming ask(String event) {
    Incoming incoming = life.incoming(event, SAM, QUESTION);
    life.receive(incoming);
    return incoming;
  }

  @Test
  void theAnswerTakesThePlaceOfTheSign() throws InterruptedException {
    slowDown();
    ask("one");
    Outgoing sign = channel.await(1);
    assertTrue(sign.isSign());
    assertEquals(SIGN, sign.reply().text());
    ready.countDown();
    Outgoing answer = channel.await(2);
    assertFalse(answer.isSign());
    assertEquals(Optional.of("ref " + sign.number()), answer.replaces());
  }

  @Test
  void whatIsAnsweredWithinAMomentHasNoSign() throws InterruptedException {
    ask("quick");
    channel.await(1);
    slowDown();
    ask("slow");
    channel.await(2);
    assertEquals(List.of(false, true), channel.shown().stream().map(Outgoing::isSign).toList());
  }

  @Test
  void aSignThatTheAnswerOvertookIsNotShown() throws InterruptedException {
    channel.answering(Showing.later(Duration.ofSeconds(30)));
    slowDown();
    ask("one");
    channel.awaitTry();
    channel.showingAgain();
    ready.countDown();
    Outgoing answer = channel.await(1);
    assertFalse(answer.isSign());
    assertEquals(0, channel.looks());
    life.settle();
    assertEquals(0, database.outbox().backlog().waiting());
  }

  @Test
  void aSignThatMayBeThereIsLookedForBeforeTheAnswerIsShownAndNotShownAgain()
      throws InterruptedException {
    channel.answering(Showing.unknown(Duration.ofSeconds(2)));
    slowDown();
    ask("one");
    channel.awaitTry();
    channel.showingAgain();
    ready.countDown();
    life.settle();
    assertEquals(List.of(), channel.texts());
    clock.pass(Duration.ofSeconds(2));
    life.retry();
    Outgoing answer = channel.await(1);
    assertFalse(answer.isSign());
    assertEquals(1, channel.looks());
    life.settle();
    assertEquals(0, database.outbox().backlog().waiting());
  }

  @Test
  void aSignGoesWithTheQuestionThatIsTakenBack() throws InterruptedException {
    slowDown();
    Incoming asked = ask("one");
    Outgoing sign = channel.await(1);
    assertEquals(Conversations.Change.DONE, life.road().withdraw(channel, asked.event()));
    Outgoing silence = channel.await(2);
    assertTrue(silence.reply().isSilence());
    assertEquals(Optional.of("ref " + sign.number()), silence.replaces());
  }
}
