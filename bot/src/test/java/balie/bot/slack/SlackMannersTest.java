package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Said;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import balie.bot.kit.slack.Workspace.Standing;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the bot speaks and when it keeps silent, and to whom.
class SlackMannersTest {
  private static final String QUESTION = "what's my mailbox quota?";

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final SlackServer server = SlackServer.start(clock);
  private final SlackPerson sam = server.person("sam@example.org");
  private final SlackPerson bo = server.person("bo@example.org");
  private final SlackPerson zoe = server.person("zoe@example.org");
  private final String here = server.channel("general");
  private SlackBot bot;

  @BeforeEach
  void begin(@TempDir Path folder) {
    bot = SlackBot.bySocket(server, folder, clock);
  }

  @AfterEach
  void end() {
    bot.close();
    server.close();
  }

  /// Nothing more comes after what was answered: the answer to a later question is the next.
  private void expectNothingMoreThan(int answers) {
    Said last = zoe.mention(here, QUESTION);
    assertEquals(last.ts(), zoe.answers(here, answers + 1).getLast().thread());
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
    sam.reply(said, "<not a mention>");
    expectNothingMoreThan(2);
    Said again = new Said(here, said.ts(), said.root());
    sam.replyMentioning(again, QUESTION);
    assertEquals(said.ts(), sam.answers(here, 4).getLast().thread());
  }

  @Test
  void inAHelpChannelWhatNobodyAddressedIsAnsweredWhenItIsSure() throws Exception {
    var unused = sam.slash(here, "/balie", "help-channel on").get();
    Seen refused = sam.answers(here, 1).getFirst();
    assertEquals("Only an admin can arrange that.", refused.text());
    assertTrue(refused.onlyForMe(), refused::toString);
    unused = zoe.slash(here, "/balie", "help-channel on").get();
    assertTrue(zoe.answers(here, 1).getFirst().text().startsWith("From now on"));
    Said said = sam.say(here, QUESTION);
    assertEquals(said.ts(), sam.answers(here, 2).getLast().thread());
    sam.say(here, "can you book me a flight?");
    sam.say(here, "good morning all");
    expectNothingMoreThan(2);
    Said off = zoe.mention(here, "help-channel off");
    assertEquals(off.ts(), zoe.answers(here, 4).getLast().thread());
    sam.say(here, QUESTION);
    expectNothingMoreThan(4);
  }

  @Test
  void whatIsPrivateIsShownToTheAskerAlone() {
    bo.mention(here, QUESTION);
    Seen seen = bo.answers(here, 1).getFirst();
    assertTrue(seen.onlyForMe(), seen::toString);
    assertTrue(seen.text().contains("5 GB"), seen::toString);
    assertTrue(sam.sees(here).stream().noneMatch(Seen::byBot));
  }

  @Test
  void ofAnAnswerThatBecomesPrivateByAnEditNothingIsLeftForOthers() {
    Said said = bo.mention(here, "is the helpdesk open now?");
    Seen before = bo.answers(here, 1).getFirst();
    assertFalse(before.onlyForMe(), before::toString);
    bo.edit(said, "<@UBALIE> " + QUESTION);
    server.await(
        "the answer anew",
        () -> bo.sees(here).stream().anyMatch(s -> s.onlyForMe() && s.text().contains("5 GB")));
    assertTrue(sam.sees(here).stream().noneMatch(Seen::byBot));
  }

  @Test
  void webhooksAndOtherBotsAreIgnored() {
    server.webhook(here, "<@UBALIE> " + QUESTION);
    server.person("robot@example.org", Standing.BOT).mention(here, QUESTION);
    server.person("gone@example.org", Standing.DEACTIVATED).say(here, QUESTION);
    expectNothingMoreThan(0);
  }

  @Test
  void whatIsDeletedBeforeItIsAnsweredIsNotAnswered() {
    Said said = sam.mention(here, QUESTION);
    sam.delete(said);
    Said last = zoe.mention(here, QUESTION);
    server.await(
        "only the last answer",
        () ->
            zoe.sees(here).stream()
                .filter(Seen::byBot)
                .map(Seen::thread)
                .toList()
                .equals(java.util.List.of(last.ts())));
  }

  @Test
  void whoPressesIsAskedForTheirOwnRights() {
    sam.mention(here, "how long are backups kept?");
    Seen asked = sam.answers(here, 1).getFirst();
    bo.click(asked, asked.buttons().getFirst());
    Seen answer = bo.answers(here, 2).getLast();
    assertTrue(answer.text().contains("10 years"), answer::toString);
  }

  @Test
  void noMentionInAnAnswerCallsAnybodyAndNoMarkupGetsThrough() {
    for (String text :
        new String[] {
          "<!channel> <@U1002> <!here|here> what's my mailbox quota?",
          "ticket <!channel> & <http://evil.example|intranet> is broken, @everyone",
          "what is <https://evil.example|my mailbox> & \"quota\"?",
          "*_~`>what's my mailbox quota?",
        }) {
      String place = server.channel("inert-" + text.hashCode());
      sam.mention(place, text);
      Seen seen = sam.answers(place, 1).getFirst();
      assertTrue(seen.pings().isEmpty(), seen::toString);
      assertTrue(seen.links().isEmpty(), seen::toString);
    }
  }

  @Test
  void whateverIsSaidGetsAnAnswerWithinSlacksLimits() {
    int place = 0;
    for (String text : new String[] {"", "x", "🙂🙂", "a".repeat(39_000), "<&>".repeat(900)}) {
      place++;
      String channel = server.channel("odd-" + place);
      sam.mention(channel, text);
      assertFalse(sam.answers(channel, 1).getFirst().text().isEmpty());
    }
  }

  @Test
  void aMessageBecomesATicketByItsActionAndByAnEmoji() {
    Said said = sam.say(here, "the printer on the second floor is on fire");
    bo.messageAction(said, "ticket");
    Seen first = bo.answers(here, 1).getFirst();
    assertEquals(said.ts(), first.thread());
    assertTrue(first.text().contains("ticket"), first::toString);
    Said other = sam.say(here, "the lift is stuck");
    sam.react(other, "ticket");
    Seen second = sam.answers(here, 1).getLast();
    assertEquals(other.ts(), second.thread());
    assertTrue(second.text().contains("ticket"), second::toString);
    sam.react(other, "eyes");
    Said last = sam.mention(here, QUESTION);
    assertEquals(last.ts(), sam.answers(here, 2).getLast().thread());
  }
}
