package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.bot.channel.Inlet;
import balie.bot.flow.Dispatcher;
import balie.bot.flow.RoadDesk;
import balie.bot.flow.Snapshots;
import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.Faults.Fault;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Said;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import balie.storage.StorageFailure;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.MessageNumber;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever addresses the bot gets an answer or a reason, whatever fails behind it.
class SlackReasonsTest {
  private static final String QUESTION = "what's my mailbox quota?";
  private static final String NOT_YET = "I can't take that in at the moment.";
  private static final String AGAIN = "That could not be kept, so it won't be answered.";

  @TempDir Path folder;

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final SlackServer server = SlackServer.start(clock);
  private final SlackPerson sam = server.person("sam@example.org");
  private final String here = server.channel("general");

  @AfterEach
  void end() {
    server.close();
  }

  /// A database that takes nothing while it is down.
  private static final class Failing implements Inlet {
    private final Inlet real;
    private final AtomicBoolean down;

    Failing(Inlet real, AtomicBoolean down) {
      this.real = real;
      this.down = down;
    }

    @Override
    public MessageNumber receive(Channel channel, Incoming incoming) {
      if (down.get()) {
        throw new StorageFailure("full", new IllegalStateException("no space"));
      }
      return real.receive(channel, incoming);
    }

    @Override
    public Conversations.Change edit(Channel channel, String event, String words) {
      return real.edit(channel, event, words);
    }

    @Override
    public Conversations.Change withdraw(Channel channel, String event) {
      return real.withdraw(channel, event);
    }
  }

  private final AtomicBoolean down = new AtomicBoolean();

  /// Lets what waits go on, however the test ends.
  private interface Release extends AutoCloseable {
    @Override
    void close();
  }

  private SlackBot failingBot() {
    return SlackBot.bySocket(
        server, folder, clock, SlackBot.Unusual.inlet(real -> new Failing(real, down)));
  }

  @Test
  void whoAsksWhileNothingCanBeKeptIsToldAndAnsweredInThatPlaceLater() {
    server.faults().expectLateAcknowledgements(true);
    try (SlackBot _ = failingBot()) {
      down.set(true);
      Said said = sam.mention(here, QUESTION);
      server.await("a reason", () -> !sam.signs(here).isEmpty());
      Seen reason = sam.signs(here).getFirst();
      assertTrue(reason.text().startsWith(NOT_YET), reason::toString);
      assertEquals(said.ts(), reason.thread());
      down.set(false);
      assertTrue(sam.answers(here, 1).getFirst().text().contains("2 GB"));
      assertEquals(reason.ts(), sam.answers(here, 1).getFirst().ts());
      assertEquals(List.of(), sam.signs(here));
    }
  }

  @Test
  void aCommandThatCouldNotBeKeptIsToBeRepeated() throws Exception {
    try (SlackBot _ = failingBot()) {
      down.set(true);
      var told = sam.slash(here, "/balie", QUESTION).get();
      assertTrue(told.path("text").asText().startsWith(AGAIN), told::toString);
      assertEquals("ephemeral", told.path("response_type").asText());
    }
  }

  @Test
  void whatWasPressedAndCouldNotBeKeptIsToBeRepeated() {
    try (SlackBot _ = failingBot()) {
      sam.mention(here, QUESTION);
      Seen answer = sam.answers(here, 1).getFirst();
      down.set(true);
      sam.click(answer, "Open a ticket");
      Seen told = sam.answers(here, 2).getLast();
      assertTrue(told.text().startsWith(AGAIN), told::toString);
      assertTrue(told.onlyForMe(), told::toString);
      server.await("all is told", server::deliveriesQuiet);
    }
  }

  @Test
  void aFormThatCouldNotBeKeptStaysOpenAndSaysWhy() throws Exception {
    try (SlackBot _ = failingBot()) {
      var unused = sam.slash(here, "/ticket", "").get();
      down.set(true);
      var told = sam.submit(Map.of("What is wrong?", "my laptop is broken")).get();
      assertEquals("errors", told.path("response_action").asText());
      assertTrue(told.path("errors").path("what").asText().startsWith(AGAIN), told::toString);
    }
  }

  @Test
  void whoseAnswerFailsInsideIsToldSo() {
    try (SlackBot _ =
        SlackBot.bySocket(
            server,
            folder,
            clock,
            SlackBot.Unusual.answers(
                database ->
                    new Snapshots(
                        database.publications(),
                        _ -> {
                          throw new IllegalStateException("no index");
                        })))) {
      Said said = sam.mention(here, QUESTION);
      Seen told = sam.answers(here, 1).getFirst();
      assertTrue(told.text().startsWith("Sorry, something went wrong here"), told::toString);
      assertEquals(said.ts(), told.thread());
    }
  }

  @Test
  void whoWaitsIsToldAndTheAnswerTakesThatPlace() {
    CountDownLatch indexed = new CountDownLatch(1);
    try (SlackBot _ = slowBot(indexed);
        Release _ = indexed::countDown) {
      Said said = sam.mention(here, QUESTION);
      server.await("a sign", () -> !sam.signs(here).isEmpty());
      Seen sign = sam.signs(here).getFirst();
      assertEquals("Working on it…", sign.text());
      assertEquals(said.ts(), sign.thread());
      indexed.countDown();
      Seen answer = sam.answers(here, 1).getFirst();
      assertTrue(answer.text().contains("2 GB"), answer::toString);
      assertEquals(sign.ts(), answer.ts());
      assertEquals(List.of(), sam.signs(here));
    }
  }

  @Test
  void aSignThatAKilledBotLeftIsReplacedByTheAnswer() {
    CountDownLatch indexed = new CountDownLatch(1);
    SlackBot killed = slowBot(indexed);
    try (killed;
        Release _ = indexed::countDown) {
      sam.mention(here, QUESTION);
      server.await("a sign", () -> !sam.signs(here).isEmpty());
      server.await("it is noted", () -> killed.database().outbox().backlog().waiting() == 0);
      expectTheAnswerInItsPlaceAfterKilling(killed);
    }
  }

  @Test
  void aSignThatABotWasKilledAtIsReplacedByTheAnswer() {
    server.faults().next("chat.postMessage", new Fault.Hanging(5_000, true));
    CountDownLatch indexed = new CountDownLatch(1);
    SlackBot killed = slowBot(indexed);
    try (killed;
        Release _ = indexed::countDown) {
      sam.mention(here, QUESTION);
      server.await("a sign", () -> !sam.signs(here).isEmpty());
      expectTheAnswerInItsPlaceAfterKilling(killed);
    }
  }

  private void expectTheAnswerInItsPlaceAfterKilling(SlackBot killed) {
    Seen sign = sam.signs(here).getFirst();
    killed.kill();
    try (SlackBot _ = SlackBot.bySocket(server, folder, clock)) {
      Seen answer = sam.answers(here, 1).getFirst();
      assertTrue(answer.text().contains("2 GB"), answer::toString);
      assertEquals(sign.ts(), answer.ts());
      assertEquals(List.of(), sam.signs(here));
    }
  }

  @Test
  void aSignGoesWhenItsQuestionIsTakenBack() {
    CountDownLatch indexed = new CountDownLatch(1);
    try (SlackBot _ = slowBot(indexed);
        Release _ = indexed::countDown) {
      Said said = sam.mention(here, QUESTION);
      server.await("a sign", () -> !sam.signs(here).isEmpty());
      sam.delete(said);
      server.await("no sign", () -> sam.signs(here).isEmpty());
    }
  }

  private SlackBot slowBot(CountDownLatch indexed) {
    return SlackBot.bySocket(
        server, folder, clock, SlackBot.Unusual.answers(db -> slow(db, indexed)));
  }

  private static Snapshots slow(Database database, CountDownLatch indexed) {
    return new Snapshots(
        database.publications(),
        _ -> {
          awaited(indexed);
          return answering(database);
        });
  }

  private static Dispatcher answering(Database database) {
    return RoadDesk.snapshots(database).current().orElseThrow().dispatcher();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
