package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.flow.RoadDesk;
import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Said;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import balie.bot.kit.discord.Faults.Fault;
import balie.storage.conversation.Watermarks.Mark;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever goes wrong between Discord and the bot, each question gets one visible answer.
class DiscordTroubleTest {
  private static final String QUESTION = "what's my mailbox quota?";
  private static final String BACKUPS = "how long are backups of my mailbox kept?";
  private static final String BOT = "<@100000000000000002> ";

  @TempDir Path folder;

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final DiscordServer server = DiscordServer.start(clock);
  private final String here = server.channel("general");
  private DiscordBot bot;
  private DiscordPerson sam;

  @BeforeEach
  void begin() {
    bot = DiscordBot.start(server, folder, clock);
    sam = bot.person("sam");
  }

  @AfterEach
  void end() {
    bot.close();
    server.close();
  }

  /// After an answer to a later question nothing more comes for an earlier one.
  private void expectOneAnswerEach(int questions) {
    Said last = sam.mention(here, BACKUPS);
    server.await(
        "the last answer",
        () -> sam.answers(here, 0).stream().anyMatch(s -> s.channel().equals(last.id())));
    List<Seen> all = sam.answers(here, questions + 1);
    assertEquals(questions + 1, all.size(), all::toString);
    assertEquals(questions + 1, all.stream().map(Seen::channel).distinct().count(), all::toString);
  }

  @Test
  void whatAMarkWentPastBeforeItWasKeptIsReadAgain() {
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    bot.close();
    Said missed = sam.sayUnheard(here, BOT + BACKUPS);
    try (Database database = RoadDesk.database(folder)) {
      Mark past =
          new Mark(server.guildId() + "." + here, Snowflake.sorting(missed.id()), clock.instant());
      database.watermarks().advance(DiscordChannel.NAME, List.of(past));
    }
    bot = DiscordBot.start(server, folder, clock);
    server.await(
        "the answer to what was missed",
        () -> sam.answers(here, 0).stream().anyMatch(s -> s.channel().equals(missed.id())));
    expectOneAnswerEach(2);
  }

  @Test
  void aConnectionThatBreaksIsResumedAndNothingIsLost() {
    server.drop();
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    server.await("a session again", server::isConnected);
    assertEquals(1, server.sessions());
    expectOneAnswerEach(1);
  }

  @Test
  void whenDiscordAsksForAnotherConnectionNothingIsLost() {
    server.askToReconnect();
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    expectOneAnswerEach(1);
  }

  @Test
  void whatWasToldToASessionThatIsNotResumedIsReadFromHistory() {
    server.faults().refuseResume();
    server.drop();
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    server.await("another session", () -> server.sessions() == 2 && server.isConnected());
    expectOneAnswerEach(1);
  }

  @Test
  void aPostThatHangsIsAnsweredOnce() {
    server.faults().next("POST messages", new Fault.Hanging(12_000, true));
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    expectOneAnswerEach(1);
  }

  @Test
  void aThreadThatCannotBeOpenedIsNoReasonToBeSilent() {
    server.faults().next("POST threads", new Fault.Refused(403, 50_013));
    Said said = sam.mention(here, QUESTION);
    assertEquals(said.id(), sam.answers(here, 1).getFirst().replyTo());
  }

  @Test
  void aChannelThatIsClosedToTheBotHoldsUpNoOther() {
    String closed = server.channel("closed");
    bot.close();
    sam.sayUnheard(closed, "nothing for the bot");
    sam.sayUnheard(here, BOT + QUESTION);
    server.faults().next("GET messages", new Fault.Refused(403, 50_001));
    bot = DiscordBot.start(server, folder, clock);
    server.await(
        "either is read", () -> !sam.answers(here, 0).isEmpty() || bot.channel().state().up());
    sam.mention(here, BACKUPS);
    sam.answers(here, 1);
  }
}
