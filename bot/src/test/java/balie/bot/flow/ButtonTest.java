package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Button;
import balie.bot.channel.Citation;
import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Buttons take the road of words.
class ButtonTest {
  private static final String SAM = "sam@example.org";
  private static final String AN = "an@example.org";

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private final MemoryChannel channel = new MemoryChannel();
  private Life life;

  @BeforeEach
  void begin(@TempDir Path folder) {
    life = Life.begin(folder, clock, channel);
  }

  @AfterEach
  void end() {
    life.close();
  }

  @Test
  void aChoiceIsPickedByItsButtonAlsoMuchLater() throws InterruptedException {
    Outgoing asked = life.say(SAM, "how long are backups kept?");
    assertEquals(asked.reply().choices(), labels(asked));
    Button second = asked.reply().buttons().get(1);
    var unused = life.say(SAM, "what's my mailbox quota?");

    Outgoing picked = life.press(SAM, second.action());
    String text = picked.reply().text();

    assertEquals("A button was pressed.", picked.why().get(1));
    assertTrue(text.contains(second.label()), text);
    assertTrue(text.contains("days"), text);
  }

  @Test
  void anOfferIsTakenInTheLanguageOfTheConversation() throws InterruptedException {
    Outgoing answer = life.say(AN, "how long are the backups of my mailbox kept?");
    assertEquals(List.of("Open a ticket"), labels(answer));
    assertEquals("offer open-ticket 1", answer.reply().buttons().getFirst().action());

    Outgoing taken = life.press(AN, "offer open-ticket 1");

    assertEquals(Language.EN, taken.reply().language());
  }

  @Test
  void whatNoButtonCarriesLapsed() throws InterruptedException {
    List<String> odd =
        List.of(
            "",
            "nonsense",
            "pick",
            "pick nothing quota",
            "pick mailbox nothing",
            "pick mailbox quota and more",
            "offer open-ticket",
            "offer open-ticket 0",
            "offer open-ticket -1",
            "offer open-ticket 99999999999999999999",
            "offer world-peace 1",
            "what's my mailbox quota?",
            "pick mailbox quóta",
            "pick\nmailbox quota",
            "pick " + "a".repeat(40_000));
    for (String action : odd) {
      String text = life.press(SAM, action).reply().text();
      assertTrue(text.startsWith("That button no longer works."), action + ": " + text);
    }
    assertEquals(odd.size(), channel.shown().size());
  }

  @Test
  void anAnswerNamesItsSourcesApart() throws InterruptedException {
    Outgoing answer = life.say(SAM, "what's my mailbox quota?");
    assertEquals(
        List.of(
            new Citation.OfRecord(
                "Mailbox",
                "agreement",
                Optional.of(
                    new Citation.Agreed(
                        "SLA-MBX-SALES", 2, Optional.of(LocalDate.of(2026, 1, 1)))))),
        answer.reply().citations());
    assertEquals(Optional.empty(), answer.replaces());
  }

  @Test
  void whatIsNotSaidToTheBotIsNotAnswered() throws InterruptedException {
    life.receive(
        new Incoming(
            "overheard",
            new ConversationId("a channel"),
            Optional.of(new PersonId(SAM)),
            new Said.Words("what's my mailbox quota?"),
            clock.instant(),
            clock.instant(),
            true,
            false));
    life.settle();
    assertEquals(List.of(), channel.shown());
    assertEquals(List.of(), life.stores().conversations().waiting());
  }

  private static List<String> labels(Outgoing outgoing) {
    return outgoing.reply().buttons().stream().map(Button::label).toList();
  }
}
