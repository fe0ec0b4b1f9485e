package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Said;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Talking with the bot in a guild: what people see.
class DiscordTalkTest {
  private static final String QUESTION = "what's my mailbox quota?";

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final DiscordServer server = DiscordServer.start(clock);
  private final String here = server.channel("general");
  private DiscordBot bot;
  private DiscordPerson sam;

  @BeforeEach
  void begin(@TempDir Path folder) {
    bot = DiscordBot.start(server, folder, clock);
    sam = bot.person("sam");
  }

  @AfterEach
  void end() {
    bot.close();
    server.close();
  }

  @Test
  void toTheBotAloneAQuestionIsAnsweredWithoutAThread() {
    sam.say(sam.direct(), QUESTION);
    Seen answer = sam.answers(sam.direct(), 1).getFirst();
    assertTrue(answer.text().contains("2 GB"), answer::toString);
    assertTrue(answer.text().contains("(SLA-MBX-SALES v2"), answer::toString);
    assertEquals(sam.direct(), answer.channel());
  }

  @Test
  void aMentionIsAnsweredOnceInAThreadOfTheQuestion() {
    Said said = sam.mention(here, QUESTION);
    List<Seen> answers = sam.answers(here, 1);
    assertEquals(said.id(), answers.getFirst().channel());
    assertTrue(answers.getFirst().text().contains("2 GB"));
    sam.reply(said, "and how long are backups kept?");
    Seen next = sam.answers(here, 2).getLast();
    assertEquals(said.id(), next.channel());
    assertTrue(next.text().contains("30 days"), next::toString);
  }

  @Test
  void whoMentionsTheBotsRoleMeansTheBot() {
    Said said = sam.mentionRole(here, QUESTION);
    assertEquals(said.id(), sam.answers(here, 1).getFirst().channel());
  }

  @Test
  void whereNoThreadCanBeOpenedTheAnswerIsAReplyAndAReplyToItGoesOn() {
    server.allowThreads(false);
    Said said = sam.mention(here, QUESTION);
    Seen answer = sam.answers(here, 1).getFirst();
    assertEquals(here, answer.channel());
    assertEquals(said.id(), answer.replyTo());
    sam.replyTo(here, answer.id(), "and how long are backups kept?");
    Seen next = sam.answers(here, 2).getLast();
    assertEquals(said.id(), next.replyTo());
    assertTrue(next.text().contains("30 days"), next::toString);
  }

  @Test
  void aChoiceIsPressed() {
    sam.say(sam.direct(), "how long are backups kept?");
    Seen asked = sam.answers(sam.direct(), 1).getFirst();
    String choice = asked.buttons().get(1);
    assertEquals(6, sam.click(asked, choice).path("type").asInt());
    Seen answer = sam.answers(sam.direct(), 2).getLast();
    assertTrue(answer.text().contains(choice), answer::toString);
  }

  @Test
  void aCommandIsAnsweredToWhoTypedItAlone() {
    assertEquals(5, sam.slash(here, "balie", "question", QUESTION).path("type").asInt());
    Seen answer = sam.answers(here, 1).getFirst();
    assertTrue(answer.onlyForMe(), answer::toString);
    assertTrue(answer.text().contains("2 GB"), answer::toString);
    assertTrue(bot.person("bo").sees(here).isEmpty());
  }

  @Test
  void theCommandsAreKnownInBothLanguages() {
    Map<String, JsonNode> byName =
        server.commands().stream()
            .collect(java.util.stream.Collectors.toMap(c -> c.path("name").asText(), c -> c));
    assertEquals(
        java.util.Set.of("balie", "ticket", "sla", "link", "unlink", "Make a ticket"),
        byName.keySet());
    JsonNode menu = java.util.Objects.requireNonNull(byName.get("Make a ticket"));
    assertEquals("Maak er een ticket van", menu.path("name_localizations").path("nl").asText());
    JsonNode option = java.util.Objects.requireNonNull(byName.get("sla")).path("options").path(0);
    assertTrue(option.path("autocomplete").asBoolean());
    assertEquals("dienst", option.path("name_localizations").path("nl").asText());
  }

  @Test
  void theServicesAreCompletedAsTheyAreTyped() {
    assertTrue(sam.completions(here, "sla", "service", "mai").contains("Mailbox"));
    assertTrue(sam.completions(here, "sla", "service", "nothing such").isEmpty());
    sam.slash(here, "sla", "service", "Mailbox");
    assertTrue(sam.answers(here, 1).getFirst().onlyForMe());
  }

  @Test
  void theFormOfATicketIsOpenedAndSent() {
    assertEquals(9, sam.slash(here, "ticket", "", "").path("type").asInt());
    sam.submit(Map.of("What is wrong?", "my laptop is broken"));
    Seen answer = sam.answers(here, 1).getFirst();
    assertTrue(answer.onlyForMe(), answer::toString);
    assertTrue(answer.text().contains("ticket"), answer::toString);
  }

  @Test
  void aMessageBecomesATicketByItsMenu() {
    DiscordPerson bo = bot.person("bo");
    Said said = sam.say(here, "the printer on the second floor is on fire");
    bo.menu(said, "Make a ticket");
    Seen answer = bo.answers(here, 1).getFirst();
    assertTrue(answer.text().contains("ticket"), answer::toString);
    assertTrue(answer.onlyForMe(), answer::toString);
    assertTrue(sam.sees(here).stream().noneMatch(Seen::byBot));
  }

  @Test
  void anEditedQuestionIsAnsweredAnewInPlaceAndADeletedOneLeavesNoAnswer() {
    Said said = sam.mention(here, QUESTION);
    Seen before = sam.answers(here, 1).getFirst();
    sam.edit(said, "<@100000000000000002> how long are backups of my mailbox kept?");
    server.await(
        "the answer anew", () -> sam.answers(here, 1).getFirst().text().contains("30 days"));
    assertEquals(before.id(), sam.answers(here, 1).getFirst().id());
    sam.delete(said);
    server.await("no answer left", () -> sam.sees(here).stream().noneMatch(Seen::byBot));
  }

  @Test
  void whatNobodyAddressedToTheBotIsNotAnsweredAndNeitherIsAnotherBotOrAWebhook() {
    sam.say(here, QUESTION);
    server.otherBot("another").mention(here, QUESTION);
    server.webhook("hook").mention(here, QUESTION);
    Said said = sam.mention(here, QUESTION);
    assertEquals(said.id(), sam.answers(here, 1).getFirst().channel());
    assertEquals(1, sam.answers(here, 1).size());
    assertFalse(sam.answers(here, 1).getFirst().onlyForMe());
  }
}
