package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Said;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the bot speaks and when it keeps silent, and to whom.
class DiscordMannersTest {
  private static final String QUESTION = "what's my mailbox quota?";

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final DiscordServer server = DiscordServer.start(clock);
  private final String here = server.channel("general");
  private DiscordBot bot;
  private DiscordPerson sam;
  private DiscordPerson bo;
  private DiscordPerson zoe;

  @BeforeEach
  void begin(@TempDir Path folder) {
    bot = DiscordBot.start(server, folder, clock);
    sam = bot.person("sam");
    bo = bot.person("bo");
    zoe = bot.person("zoe");
  }

  @AfterEach
  void end() {
    bot.close();
    server.close();
  }

  @Test
  void whatIsPrivateComesToTheAskerAlone() {
    bo.mention(here, QUESTION);
    Seen seen = bo.answers(bo.direct(), 1).getFirst();
    assertTrue(seen.text().contains("5 GB"), seen::toString);
    assertTrue(sam.sees(here).stream().noneMatch(Seen::byBot));
    bo.slash(here, "balie", "question", QUESTION);
    Seen told = bo.answers(here, 1).getFirst();
    assertTrue(told.onlyForMe() && told.text().contains("5 GB"), told::toString);
  }

  @Test
  void aPrivateMessageGoesWithTheQuestionThatIsDeleted() {
    Said said = bo.mention(here, QUESTION);
    bo.answers(bo.direct(), 1);
    bo.delete(said);
    server.await("no answer left", () -> bo.sees(bo.direct()).stream().noneMatch(Seen::byBot));
  }

  @Test
  void whoCannotBeWrittenToGetsAButtonThatOpensItForThemAlone() {
    bo.closeDirect(true);
    bo.mention(here, QUESTION);
    Seen note = bo.answers(here, 1).getFirst();
    assertFalse(note.text().contains("5 GB"), note::toString);
    assertFalse(note.onlyForMe());
    bo.click(note, "Show it to me");
    Seen opened = bo.answers(here, 2).getLast();
    assertTrue(opened.onlyForMe() && opened.text().contains("5 GB"), opened::toString);
    sam.click(note, "Show it to me");
    assertFalse(sam.answers(here, 2).getLast().text().contains("5 GB"));
  }

  @Test
  void noMentionInAnAnswerCallsAnybodyAndNoMarkupGetsThrough() {
    for (String text :
        new String[] {
          "@everyone <@1002> <@&100000000000000004> @here what's my mailbox quota?",
          "ticket @everyone & [intranet](http://evil.example) is broken",
          "what is [my mailbox](https://evil.example) & \"quota\"?",
          "*_~`>what's my mailbox quota?",
          "\\<@100000000000000002> ||what's|| my `mailbox` quota?",
        }) {
      String place = server.channel("inert-" + text.hashCode());
      sam.mention(place, text);
      server.await(
          "an answer to " + text,
          () -> !sam.answers(place, 0).isEmpty() || sam.answers(sam.direct(), 0).size() > 0);
      for (Seen seen : sam.answers(place, 0)) {
        assertTrue(seen.pings().isEmpty(), seen::toString);
        assertTrue(seen.masked().isEmpty(), seen::toString);
      }
    }
  }

  @Test
  void whatPeopleThinkOfAnAnswerIsAskedAndNoted() {
    sam.mention(here, QUESTION);
    Seen answer = sam.answers(here, 1).getFirst();
    assertTrue(
        answer.buttons().containsAll(List.of("It helped", "It is wrong", "It is outdated")),
        answer::toString);
    sam.click(answer, "It is wrong");
    assertFalse(sam.answers(here, 2).getLast().text().isBlank());
  }

  @Test
  void aRoleThatIsTakenAwayCountsAtOnce() {
    zoe.slash(here, "balie", "question", "help-channel on");
    assertTrue(zoe.answers(here, 1).getFirst().text().startsWith("From now on"));
    bot.database()
        .accountLinks()
        .link(
            bot.account(zoe),
            new balie.storage.person.PersonId("sam@example.org"),
            clock.instant());
    zoe.slash(here, "balie", "question", "help-channel off");
    assertEquals("Only an admin can arrange that.", zoe.answers(here, 2).getLast().text());
  }
}
