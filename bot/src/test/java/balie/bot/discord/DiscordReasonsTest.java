package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.bot.channel.Inlet;
import balie.bot.flow.RoadDesk;
import balie.bot.flow.Snapshots;
import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Said;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import balie.bot.kit.discord.Faults.Fault;
import balie.storage.StorageFailure;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.MessageNumber;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever addresses the bot gets an answer or a reason, whatever fails behind it.
class DiscordReasonsTest {
  private static final String QUESTION = "what's my mailbox quota?";
  private static final String AGAIN = "That could not be kept, so it won't be answered.";

  @TempDir Path folder;

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final DiscordServer server = DiscordServer.start(clock);
  private final String here = server.channel("general");
  private final AtomicBoolean down = new AtomicBoolean();

  /// Lets what waits go on, however the test ends.
  private interface Release extends AutoCloseable {
    @Override
    void close();
  }

  @AfterEach
  void end() {
    server.close();
  }

  /// A database that takes nothing while it is down.
  private record Failing(Inlet real, AtomicBoolean down) implements Inlet {
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

  private DiscordBot failingBot() {
    return DiscordBot.start(
        server,
        folder,
        clock,
        new DiscordBot.Unusual(real -> new Failing(real, down), RoadDesk::snapshots));
  }

  @Test
  void whoAsksWhileNothingCanBeKeptIsToldAndAnsweredInThatPlaceLater() {
    try (DiscordBot bot = failingBot()) {
      DiscordPerson sam = bot.person("sam");
      down.set(true);
      Said said = sam.mention(here, QUESTION);
      Seen reason = sam.answers(here, 1).getFirst();
      assertTrue(reason.text().startsWith("I can't take that in"), reason::toString);
      assertEquals(said.id(), reason.channel());
      down.set(false);
      server.await("the answer", () -> sam.answers(here, 1).getFirst().text().contains("2 GB"));
      assertEquals(reason.id(), sam.answers(here, 1).getFirst().id());
      assertEquals(1, sam.answers(here, 1).size());
    }
  }

  @Test
  void whatWasTypedOrPressedAndCouldNotBeKeptIsToBeRepeated() {
    try (DiscordBot bot = failingBot()) {
      DiscordPerson sam = bot.person("sam");
      sam.mention(here, QUESTION);
      Seen answer = sam.answers(here, 1).getFirst();
      down.set(true);
      assertEquals(4, sam.click(answer, "Open a ticket").path("type").asInt());
      Seen told = sam.answers(here, 2).getLast();
      assertTrue(told.onlyForMe() && told.text().startsWith(AGAIN), told::toString);
      assertEquals(4, sam.slash(here, "balie", "question", QUESTION).path("type").asInt());
      assertTrue(sam.answers(here, 3).getLast().text().startsWith(AGAIN));
    }
  }

  @Test
  void whoseAnswerFailsInsideIsToldSo() {
    try (DiscordBot bot =
        DiscordBot.start(
            server,
            folder,
            clock,
            new DiscordBot.Unusual(
                UnaryOperator.identity(),
                database ->
                    new Snapshots(
                        database.publications(),
                        _ -> {
                          throw new IllegalStateException("no index");
                        })))) {
      DiscordPerson sam = bot.person("sam");
      Said said = sam.mention(here, QUESTION);
      Seen told = sam.answers(here, 1).getFirst();
      assertTrue(told.text().startsWith("Sorry, something went wrong here"), told::toString);
      assertEquals(said.id(), told.channel());
    }
  }

  @Test
  void whoWaitsIsToldAndTheAnswerTakesThatPlace() {
    CountDownLatch indexed = new CountDownLatch(1);
    try (DiscordBot bot = slowBot(indexed);
        Release _ = indexed::countDown) {
      DiscordPerson sam = bot.person("sam");
      Said said = sam.mention(here, QUESTION);
      server.await("a sign", () -> sam.sees(here).stream().anyMatch(DiscordReasonsTest::isSign));
      Seen sign = sam.sees(here).stream().filter(DiscordReasonsTest::isSign).findFirst().get();
      assertEquals(said.id(), sign.channel());
      indexed.countDown();
      Seen answer = sam.answers(here, 1).getFirst();
      assertTrue(answer.text().contains("2 GB"), answer::toString);
      assertEquals(sign.id(), answer.id());
      assertTrue(sam.sees(here).stream().noneMatch(DiscordReasonsTest::isSign));
    }
  }

  @Test
  void aSignThatAKilledBotLeftIsReplacedByTheAnswer() {
    CountDownLatch indexed = new CountDownLatch(1);
    DiscordBot killed = slowBot(indexed);
    try (killed;
        Release _ = indexed::countDown) {
      DiscordPerson sam = killed.person("sam");
      sam.mention(here, QUESTION);
      server.await("a sign", () -> !signs(sam).isEmpty());
      server.await("it is noted", () -> killed.database().outbox().backlog().waiting() == 0);
      expectTheAnswerInItsPlaceAfterKilling(killed, sam);
    }
  }

  @Test
  void aSignThatABotWasKilledAtIsReplacedByTheAnswer() {
    server.faults().next("POST messages", new Fault.Hanging(5_000, true));
    CountDownLatch indexed = new CountDownLatch(1);
    DiscordBot killed = slowBot(indexed);
    try (killed;
        Release _ = indexed::countDown) {
      DiscordPerson sam = killed.person("sam");
      sam.mention(here, QUESTION);
      server.await("a sign", () -> !signs(sam).isEmpty());
      expectTheAnswerInItsPlaceAfterKilling(killed, sam);
    }
  }

  private void expectTheAnswerInItsPlaceAfterKilling(DiscordBot killed, DiscordPerson sam) {
    Seen sign = signs(sam).getFirst();
    killed.kill();
    try (DiscordBot _ = DiscordBot.start(server, folder, clock)) {
      Seen answer = sam.answers(here, 1).getFirst();
      assertTrue(answer.text().contains("2 GB"), answer::toString);
      assertEquals(sign.id(), answer.id());
      assertEquals(List.of(), signs(sam));
    }
  }

  @Test
  void aSignGoesWhenItsQuestionIsTakenBack() {
    CountDownLatch indexed = new CountDownLatch(1);
    try (DiscordBot bot = slowBot(indexed);
        Release _ = indexed::countDown) {
      DiscordPerson sam = bot.person("sam");
      Said said = sam.mention(here, QUESTION);
      server.await("a sign", () -> !signs(sam).isEmpty());
      sam.delete(said);
      server.await("no sign", () -> signs(sam).isEmpty());
    }
  }

  private DiscordBot slowBot(CountDownLatch indexed) {
    return DiscordBot.start(
        server,
        folder,
        clock,
        new DiscordBot.Unusual(UnaryOperator.identity(), db -> slow(db, indexed)));
  }

  private List<Seen> signs(DiscordPerson person) {
    return person.sees(here).stream().filter(DiscordReasonsTest::isSign).toList();
  }

  private static boolean isSign(Seen seen) {
    return seen.text().equals("Working on it…");
  }

  private static Snapshots slow(Database database, CountDownLatch indexed) {
    return new Snapshots(
        database.publications(),
        _ -> {
          try {
            boolean unused = indexed.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return RoadDesk.snapshots(database).current().orElseThrow().dispatcher();
        });
  }
}
