package balie.bot.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.contract.Chat.Obstacle;
import balie.bot.contract.Chat.Person;
import balie.bot.contract.Chat.Said;
import balie.bot.contract.Chat.Seen;
import balie.bot.kit.MovingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever goes wrong between a platform and the bot, each question gets one visible answer: there
/// is one subclass for each way in.
public abstract class TroubleContract {
  private static final String QUESTION = "what's my mailbox quota?";
  private static final String BACKUPS = "how long are backups of my mailbox kept?";

  private Chat chat;
  private Person sam;
  private String here;

  /// Opens the way in, over a new database that holds the desk of [balie.bot.flow.RoadDesk].
  protected abstract Chat open(Path folder, InstantSource clock);

  @BeforeEach
  void begin(@TempDir Path folder) {
    chat = open(folder, MovingClock.from("2026-06-01T08:00:00Z"));
    here = chat.channel("general");
    sam = chat.person("sam");
  }

  @AfterEach
  void end() {
    chat.close();
  }

  /// After an answer to a later question nothing more comes for an earlier one.
  private void expectOneAnswerEach(int questions) {
    sam.answers(here, questions);
    Said last = sam.mention(here, BACKUPS);
    chat.await(
        "the last answer",
        () -> sam.answers(here, 0).stream().anyMatch(s -> s.root().equals(last.root())));
    List<Seen> all = sam.answers(here, questions + 1);
    assertEquals(questions + 1, all.size(), all::toString);
    assertEquals(questions + 1, all.stream().map(Seen::root).distinct().count(), all::toString);
  }

  @Test
  void anEventThatComesTwiceIsAnsweredOnce() {
    chat.tellTwice();
    sam.mention(here, QUESTION);
    expectOneAnswerEach(1);
  }

  @Test
  void aPostThatIsCarriedOutButNotConfirmedIsNotPostedTwice() {
    chat.obstruct(Obstacle.DONE_AND_NOT_CONFIRMED);
    sam.mention(here, QUESTION);
    expectOneAnswerEach(1);
  }

  @Test
  void whatABotWasKilledAtIsFoundAndNotPostedAgain() {
    chat.obstruct(Obstacle.DONE_AND_CONFIRMED_LATE);
    sam.mention(here, QUESTION);
    sam.answers(here, 1);
    chat.kill();
    chat.come(time -> time);
    expectOneAnswerEach(1);
  }

  @Test
  void aPostThatFailsIsTriedAgain() {
    chat.obstruct(Obstacle.BUSY, Obstacle.LIMITED, Obstacle.FAILING);
    sam.mention(here, QUESTION);
    expectOneAnswerEach(1);
  }

  @Test
  void whatCanNeverBeDeliveredIsADeadLetterThatCanBeSeen() {
    String reason = chat.forbidOne();
    sam.mention(here, QUESTION);
    chat.await("a dead letter", () -> chat.database().outbox().backlog().dead() == 1);
    assertEquals(reason, chat.database().outbox().dead(5).getFirst().reason());
    sam.mention(here, BACKUPS);
    assertTrue(sam.answers(here, 1).getFirst().text().contains("30 days"));
  }

  @Test
  void whatIsSaidInAThreadDuringARestartIsAnsweredUnlessAHumanDid() {
    Said first = sam.mention(here, QUESTION);
    sam.answers(here, 1);
    Said other = sam.mention(here, "is the helpdesk open now?");
    sam.answers(here, 2);
    sam.sayAlone(QUESTION);
    sam.answersAlone(1);
    Person els = chat.person("els");
    chat.leave();
    sam.replyMentioningUnheard(first, BACKUPS);
    sam.replyMentioningUnheard(other, BACKUPS);
    els.replyUnheard(other, "30 days, Sam");
    sam.sayAloneUnheard(BACKUPS);
    chat.come(time -> time);
    Seen answer = sam.answers(here, 3).getLast();
    assertEquals(first.root(), answer.root());
    assertTrue(answer.text().contains("30 days"), answer::toString);
    assertTrue(sam.answersAlone(2).getLast().text().contains("30 days"));
    Said last = sam.mention(here, QUESTION);
    chat.await(
        "the last answer",
        () -> sam.answers(here, 4).stream().anyMatch(s -> s.root().equals(last.root())));
    assertEquals(4, sam.answers(here, 4).size(), () -> sam.answers(here, 4).toString());
  }

  @Test
  void whatIsAnsweredLateSaysSoAndATooLateQuestionThatAHumanTookUpIsLeft() {
    String there = chat.channel("elsewhere");
    Person els = chat.person("els");
    chat.leave();
    Said missed = sam.mentionUnheard(here, QUESTION);
    Said taken = sam.mentionUnheard(there, BACKUPS);
    els.replyUnheard(taken, "30 days");
    chat.come(time -> InstantSource.offset(time, Duration.ofMinutes(20)));
    Seen answer = sam.answers(here, 1).getFirst();
    assertEquals(missed.root(), answer.root());
    assertTrue(answer.text().startsWith("Sorry that this comes late"), answer::toString);
    assertTrue(answer.text().contains("2 GB"), answer::toString);
    Said last = sam.mention(there, QUESTION);
    assertEquals(last.root(), sam.answers(there, 1).getFirst().root());
    assertEquals(1, sam.answers(there, 1).size());
  }
}
