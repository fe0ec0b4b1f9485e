package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.Faults.Fault;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Said;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever goes wrong between Slack and the bot, each question gets one visible answer.
class SlackTroubleTest {
  private static final String QUESTION = "what's my mailbox quota?";
  private static final String BACKUPS = "how long are backups of my mailbox kept?";

  @TempDir Path folder;

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final SlackServer server = SlackServer.start(clock);
  private final SlackPerson sam = server.person("sam@example.org");
  private final String here = server.channel("general");
  private SlackBot bot;

  @BeforeEach
  void begin() {
    bot = SlackBot.bySocket(server, folder, clock);
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
        () -> sam.answers(here, 0).stream().anyMatch(s -> s.thread().equals(last.ts())));
    List<Seen> all = sam.answers(here, questions + 1);
    assertEquals(questions + 1, all.size(), all::toString);
    assertEquals(questions + 1, all.stream().map(Seen::thread).distinct().count(), all::toString);
  }

  @Test
  void aSocketThatBreaksBeforeTheAcknowledgementLosesAndDoublesNothing() {
    server.faults().expectLateAcknowledgements(true);
    server.faults().dropBeforeAcknowledgement();
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    expectOneAnswerEach(1);
  }

  @Test
  void aSocketThatBreaksAfterTheAcknowledgementLosesAndDoublesNothing() {
    server.faults().expectLateAcknowledgements(true);
    server.faults().dropAfterAcknowledgement();
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    server.await("a socket again", () -> server.sockets() == 1);
    expectOneAnswerEach(1);
  }

  @Test
  void aRefusalToConnectAgainIsNotTheEnd() {
    server.faults().next("apps.connections.open", new Fault.Refused("internal_error"));
    server.faults().next("apps.connections.open", new Fault.Refused("internal_error"));
    server.dropSockets();
    server.await("a socket again", () -> server.sockets() == 1);
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    expectOneAnswerEach(1);
  }

  @Test
  void whatIsSaidWhileTheSocketIsAwayIsAnswered() {
    server.faults().away(true);
    server.dropSockets();
    sam.sayUnheard(here, "<@UBALIE> " + QUESTION, null);
    server.faults().away(false);
    server.await("a socket again", () -> server.sockets() == 1);
    assertTrue(sam.answers(here, 1).getFirst().text().contains("2 GB"));
    expectOneAnswerEach(1);
  }

  @Test
  void anAnswerThatCannotBeLookedForYetWaitsAndThatIsNoFailure() {
    server.faults().next("chat.postMessage", new Fault.Hanging(5_000, true));
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    bot.close();
    for (int times = 0; times < 4; times++) {
      server.faults().next("conversations.replies", new Fault.Status(503, false));
    }
    bot = SlackBot.bySocket(server, folder, clock);
    server.await("all is delivered", () -> bot.database().outbox().backlog().waiting() == 0);
    assertEquals(0, bot.database().outbox().backlog().dead());
    assertEquals(1, sam.answers(here, 1).size());
  }

  @Test
  void whenSlackAsksForANewSocketNothingIsLost() {
    server.refreshSockets();
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    expectOneAnswerEach(1);
  }

  @Test
  void somebodyWhoCannotBeLookedUpIsAnsweredLater() {
    server.faults().expectLateAcknowledgements(true);
    server.faults().next("users.info", new Fault.Status(500, false));
    sam.mention(here, QUESTION);
    assertTrue(sam.answers(here, 1).getFirst().text().contains("2 GB"));
    expectOneAnswerEach(1);
  }
}
