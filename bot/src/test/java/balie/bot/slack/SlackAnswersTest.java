package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import balie.storage.conversation.Feedback.Verdict;
import balie.storage.person.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an answer looks like in Slack: how much of it is shown at once, and what can be said of it.
class SlackAnswersTest {
  private static final String QUESTION = "what's my mailbox quota?";
  private static final String LONG = "how does relocation day go, step by step?";
  private static final String OF_STAFF = "how is the basement vault emptied, step by step?";
  private static final String REST = "Show the rest";

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final SlackServer server = SlackServer.start(clock);
  private final SlackPerson sam = server.person("sam@example.org");
  private final SlackPerson els = server.person("els@example.org");
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

  @Test
  void aLongAnswerIsShortenedBetweenItsLinesAndTheRestIsOnePressAway() {
    sam.mention(here, LONG);
    Seen first = sam.answers(here, 1).getFirst();
    assertTrue(first.text().length() < 3_200, () -> first.text().length() + "");
    assertTrue(first.text().contains("(Relocation day, step by step"), first::toString);
    StringBuilder read = new StringBuilder(first.text());
    int parts = 1;
    Seen last = first;
    while (last.buttons().contains(REST)) {
      sam.click(last, REST);
      parts++;
      last = sam.answers(here, parts).getLast();
      assertEquals(first.thread(), last.thread());
      read.append('\n').append(last.text());
    }
    for (int step = 1; step <= 60; step++) {
      assertTrue(
          read.indexOf("- Step " + step + " of the relocation: carry ") >= 0, "step " + step);
    }
    List<String> items = read.toString().lines().filter(line -> line.startsWith("- Step")).toList();
    assertEquals(60, items.size());
    assertTrue(items.stream().allMatch(line -> line.endsWith("& go on with <the next> one.")));
  }

  @Test
  void theRestOfWhatIsForStaffIsToldToNobodyElse() {
    els.mention(here, OF_STAFF);
    Seen first = els.answers(here, 1).getFirst();
    assertTrue(first.onlyForMe(), first::toString);
    sam.clickAs(els, first, REST);
    Seen refused = sam.answers(here, 1).getLast();
    assertTrue(refused.text().startsWith("That button no longer works."), refused::toString);
    els.click(first, REST);
    Seen more = els.answers(here, 2).getLast();
    assertTrue(more.onlyForMe(), more::toString);
    assertTrue(more.text().contains("the basement vault: carry"), more::toString);
  }

  @Test
  void theRestIsNotToldOnceTheDeskHasChanged() {
    els.mention(here, OF_STAFF);
    Seen first = els.answers(here, 1).getFirst();
    var unused =
        bot.database()
            .publications()
            .publish(
                RoadDesk.withRoles("els@example.org", Set.of(Role.USER)),
                Instant.parse("2026-06-01T08:00:30Z"));
    els.click(first, REST);
    Seen refused = els.answers(here, 2).getLast();
    assertTrue(refused.text().startsWith("That button no longer works."), refused::toString);
  }

  @Test
  void theRestOfAnAnswerWhoseQuestionWasDeletedIsGoneToo() {
    var said = sam.mention(here, LONG);
    Seen first = sam.answers(here, 1).getFirst();
    sam.click(first, REST);
    sam.answers(here, 2);
    sam.delete(said);
    server.await("no answer left", () -> sam.sees(here).stream().noneMatch(Seen::byBot));
    assertTrue(first.buttons().contains(REST), first::toString);
    sam.forge(sam.say(here, "well"), "rest 1 2000");
    Seen refused = sam.answers(here, 1).getLast();
    assertTrue(refused.text().startsWith("That button no longer works."), refused::toString);
  }

  @Test
  void whatSomebodyThinksOfAnAnswerIsKeptAndThankedForPrivately() {
    sam.mention(here, QUESTION);
    Seen answer = sam.answers(here, 1).getFirst();
    assertEquals(
        List.of("Open a ticket", "It helped", "It is wrong", "It is outdated"), answer.buttons());
    els.click(answer, "It helped");
    Seen thanks = els.answers(here, 2).getLast();
    assertTrue(thanks.onlyForMe(), thanks::toString);
    assertEquals("Thanks, good to know.", thanks.text());
    assertEquals(Map.of(Verdict.HELPED, 1L), bot.database().feedback().counts());
  }

  @Test
  void inDutchTheButtonsAreDutchAndANoticeHasNoVerdicts() {
    SlackPerson an = server.person("an@example.org");
    an.say(an.direct(), "hoe groot mag mijn mailbox zijn?");
    Seen answer = an.answers(an.direct(), 1).getFirst();
    assertEquals(
        List.of("Een ticket openen", "Dit hielp", "Het klopt niet", "Het is verouderd"),
        answer.buttons());
    an.click(answer, "Het is verouderd");
    Seen thanks = an.answers(an.direct(), 2).getLast();
    assertEquals(List.of("Een collega spreken"), thanks.buttons());
  }
}
