package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Said;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Talking with the bot in a workspace: what people see.
class SlackTalkTest {
  private static final String QUESTION = "what's my mailbox quota?";

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final SlackServer server = SlackServer.start(clock);
  private final SlackPerson sam = server.person("sam@example.org");
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
  void toTheBotAloneAQuestionIsAnsweredWithoutAThread() {
    Said said = sam.say(sam.direct(), QUESTION);
    Seen answer = sam.answers(sam.direct(), 1).getFirst();
    assertTrue(answer.text().contains("2 GB"), answer::toString);
    assertTrue(answer.text().contains("(SLA-MBX-SALES v2"), answer::toString);
    assertEquals(answer.ts(), answer.thread());
    assertTrue(!answer.ts().equals(said.ts()));
  }

  @Test
  void aMentionIsAnsweredOnceInItsThread() {
    String channel = server.channel("general");
    Said said = sam.mention(channel, QUESTION);
    List<Seen> answers = sam.answers(channel, 1);
    assertEquals(said.ts(), answers.getFirst().thread());
    assertTrue(answers.getFirst().text().contains("2 GB"));
  }

  @Test
  void aChoiceIsPressed() {
    Said said = sam.say(sam.direct(), "how long are backups kept?");
    assertEquals(sam.direct(), said.channel());
    Seen asked = sam.answers(sam.direct(), 1).getFirst();
    assertEquals(2, asked.buttons().size(), asked::toString);
    sam.click(asked, asked.buttons().get(1));
    Seen answer = sam.answers(sam.direct(), 2).getLast();
    assertTrue(answer.text().contains(asked.buttons().get(1)), answer::toString);
  }

  @Test
  void aCommandIsAnsweredToWhoTypedItAlsoWhereTheBotIsNoMember() throws Exception {
    String channel = server.channelWithoutBot("elsewhere");
    var unused = sam.slash(channel, "/balie", QUESTION).get();
    Seen answer = sam.answers(channel, 1).getFirst();
    assertTrue(answer.onlyForMe(), answer::toString);
    assertTrue(answer.text().contains("2 GB"), answer::toString);
  }

  @Test
  void anEditedQuestionIsAnsweredAnewInPlaceAndADeletedOneLeavesNoAnswer() {
    String channel = server.channel("general");
    Said said = sam.mention(channel, QUESTION);
    Seen before = sam.answers(channel, 1).getFirst();
    sam.edit(said, "<@UBALIE> how long are backups of my mailbox kept?");
    server.await(
        "the answer anew", () -> sam.answers(channel, 1).getFirst().text().contains("30 days"));
    assertEquals(before.ts(), sam.answers(channel, 1).getFirst().ts());
    sam.delete(said);
    server.await("no answer left", () -> sam.sees(channel).stream().noneMatch(Seen::byBot));
  }

  @Test
  void theFormOfATicketIsOpenedAndSent() throws Exception {
    String channel = server.channel("general");
    var unused = sam.slash(channel, "/ticket", "").get();
    var sent = sam.submit(Map.of("What is wrong?", "my laptop is broken"));
    assertTrue(sent.get().isMissingNode() || sent.get().isNull());
    assertTrue(sam.answers(channel, 1).getFirst().onlyForMe());
  }

  @Test
  void theHomeShowsTheServices() {
    sam.openHome();
    assertTrue(sam.home().contains("Mailbox"), sam::home);
  }

  @Test
  void whatNobodyAddressedToTheBotIsNotAnswered() {
    String channel = server.channel("general");
    sam.say(channel, QUESTION);
    Said said = sam.mention(channel, QUESTION);
    assertEquals(said.ts(), sam.answers(channel, 1).getFirst().thread());
    assertEquals(1, sam.answers(channel, 1).size());
  }
}
