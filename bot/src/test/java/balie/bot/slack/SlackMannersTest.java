package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  void whatIsPrivateIsShownToTheAskerAlone() {
    bo.mention(here, QUESTION);
    Seen seen = bo.answers(here, 1).getFirst();
    assertTrue(seen.onlyForMe(), seen::toString);
    assertTrue(seen.text().contains("5 GB"), seen::toString);
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
