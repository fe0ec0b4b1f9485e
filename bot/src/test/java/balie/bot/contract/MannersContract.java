package balie.bot.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.contract.Chat.Person;
import balie.bot.contract.Chat.Said;
import balie.bot.contract.Chat.Seen;
import balie.bot.kit.MovingClock;
import balie.storage.conversation.Feedback.Verdict;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the bot speaks and when it keeps silent, and to whom: there is one subclass for each way
/// in.
public abstract class MannersContract {
  private static final String QUESTION = "what's my mailbox quota?";

  private Chat chat;
  private Person sam;
  private Person bo;
  private Person zoe;
  private String here;

  /// Opens the way in, over a new database that holds the desk of [balie.bot.flow.RoadDesk].
  protected abstract Chat open(Path folder, InstantSource clock);

  @BeforeEach
  void begin(@TempDir Path folder) {
    chat = open(folder, MovingClock.from("2026-06-01T08:00:00Z"));
    here = chat.channel("general");
    sam = chat.person("sam");
    bo = chat.person("bo");
    zoe = chat.person("zoe");
  }

  @AfterEach
  void end() {
    chat.close();
  }

  /// Nothing more comes after what was answered: the answer to a later question is the next.
  private void expectNothingMoreThan(int answers) {
    Said last = zoe.mention(here, QUESTION);
    assertEquals(last.root(), zoe.answers(here, answers + 1).getLast().root());
    assertEquals(answers + 1, zoe.answers(here, answers + 1).size());
  }

  @Test
  void whoGoesOnInAThreadIsAnsweredUntilAHumanSpeaks() {
    Said said = sam.mention(here, QUESTION);
    sam.answers(here, 1);
    sam.reply(said, "and how long are backups kept?");
    assertTrue(sam.answers(here, 2).getLast().text().contains("30 days"));
    zoe.reply(said, "I can tell you more about that");
    sam.reply(said, "and for the team files?");
    expectNothingMoreThan(2);
    sam.replyMentioning(said, QUESTION);
    assertEquals(said.root(), sam.answers(here, 4).getLast().root());
  }

  @Test
  void inAHelpChannelWhatNobodyAddressedIsAnsweredWhenItIsSure() {
    sam.command(here, "help-channel on");
    Seen refused = sam.answers(here, 1).getFirst();
    assertEquals("Only an admin can arrange that.", refused.text());
    assertTrue(refused.onlyForMe(), refused::toString);
    zoe.command(here, "help-channel on");
    assertTrue(zoe.answers(here, 1).getFirst().text().startsWith("From now on"));
    Said said = sam.say(here, QUESTION);
    assertEquals(said.root(), sam.answers(here, 2).getLast().root());
    sam.say(here, "can you book me a flight?");
    sam.say(here, "good morning all");
    expectNothingMoreThan(2);
    Said off = zoe.mention(here, "help-channel off");
    assertEquals(off.root(), zoe.answers(here, 4).getLast().root());
    sam.say(here, QUESTION);
    expectNothingMoreThan(4);
  }

  @Test
  void ofAnAnswerThatBecomesPrivateByAnEditNothingIsLeftForOthers() {
    Said said = bo.mention(here, "is the helpdesk open now?");
    assertFalse(bo.answers(here, 1).getFirst().onlyForMe());
    bo.edit(said, QUESTION);
    chat.await(
        "the answer anew",
        () -> bo.toldAlone(here).stream().anyMatch(s -> s.text().contains("5 GB")));
    assertEquals(List.of(), sam.shownToAll(here));
  }

  @Test
  void whatIsDeletedBeforeItIsAnsweredIsNotAnswered() {
    sam.delete(sam.mention(here, QUESTION));
    Said last = zoe.mention(here, QUESTION);
    chat.await(
        "only the last answer",
        () -> zoe.shownToAll(here).stream().map(Seen::root).toList().equals(List.of(last.root())));
  }

  @Test
  void whoPressesIsAskedForTheirOwnRights() {
    sam.mention(here, "how long are backups kept?");
    Seen asked = sam.answers(here, 1).getFirst();
    bo.click(asked, asked.buttons().getFirst());
    chat.await(
        "an answer of their own",
        () ->
            bo.answers(here, 0).stream().anyMatch(s -> s.text().contains("10 years"))
                || bo.toldAlone(here).stream().anyMatch(s -> s.text().contains("10 years")));
  }

  @Test
  void whoSaysThatItIsWrongIsOfferedAHumanAndGetsOne() {
    sam.mention(here, QUESTION);
    sam.click(sam.answers(here, 1).getFirst(), "It is wrong");
    Seen sorry = sam.answers(here, 2).getLast();
    assertTrue(sorry.onlyForMe(), sorry::toString);
    assertEquals(Map.of(Verdict.WRONG, 1L), chat.database().feedback().counts());
    sam.click(sorry, "Talk to a colleague");
    chat.await(
        "a ticket", () -> sam.answers(here, 3).getLast().text().contains("This is ticket 1"));
  }

  @Test
  void whateverIsSaidGetsAnAnswerWithinThePlatformsLimits() {
    int place = 0;
    for (String text :
        List.of("", "x", "🙂🙂", "a".repeat(chat.longest()), "<&>*_~`".repeat(500))) {
      place++;
      String channel = chat.channel("odd-" + place);
      sam.mention(channel, text);
      assertFalse(sam.answers(channel, 1).getFirst().text().isEmpty());
    }
  }
}
