package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.command.DemoYear;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.bot.flow.Dispatcher;
import balie.bot.flow.Turn;
import balie.bot.request.Origin;
import balie.bot.request.ReportOutcome;
import balie.bot.understand.Utterance;
import balie.knowledge.understanding.ModelStore;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.desk.Register;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Figures that are asked for in a conversation, at the demo desk on the first of June 2026.
class FiguresInTheChatTest {
  private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private static Database database;
  private static Register register;
  private static Dispatcher dispatcher;
  private static long message;

  @BeforeAll
  static void open() throws IOException {
    database = Database.inMemory();
    BuiltInTerms terms = BuiltInTerms.load();
    try (DemoDesk demo = DemoDesk.open()) {
      Reading reading = new DeskReader(terms).read(demo.folder(), LocalDate.of(2026, 6, 1));
      var _ = database.publications().publish(((Reading.Read) reading).desk(), NOW);
    }
    register = database.publications().register().orElseThrow();
    new DemoYear(database, register, NOW).write();
    Bot bot = new Bot(terms, ModelStore.in(Path.of("target", "models"), _ -> {}));
    dispatcher = bot.dispatcher(bot.learn(register), database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Turn ask(String who, String text) {
    message++;
    Origin origin =
        new Origin(
            new MessageNumber(message),
            new Address.Place("test", new ConversationId("with " + who + message)),
            NOW,
            false,
            true);
    return dispatcher.handle(
        new Utterance(
            new Said.Words(text),
            register.person(new PersonId(who + "@havenlicht.example")),
            NOW.atZone(ZONE),
            Optional.empty(),
            Optional.of(origin)));
  }

  private static String told(String who, String text) {
    Turn turn = ask(who, text);
    assertTrue(turn.outcome() instanceof ReportOutcome.SlaTold, () -> turn.reply().text());
    assertTrue(turn.reply().isPrivate());
    return turn.reply().text();
  }

  @Test
  void aServiceAndAPeriodAreUnderstoodInBothLanguages() {
    assertTrue(told("ruth", "sla summary mailbox").startsWith("Mailbox, May 2026: "));
    assertTrue(told("ruth", "how did the mail do in April?").startsWith("Mailbox, April 2026: "));
    assertTrue(
        told("ruth", "hoe was de beschikbaarheid van de mail in november?")
            .startsWith("Postvak, november 2025: "));
    assertTrue(
        told("ruth", "SLA summary of the wifi for 2025-10-01").startsWith("Wi-Fi, 1 October 2025"));
    assertTrue(told("ruth", "Toon me het SLA-overzicht").startsWith("Alle diensten, mei 2026:"));
  }

  @Test
  void aUsersOwnPromiseAndItsMeasurementAreOneAnswer() {
    for (String question :
        List.of(
            "is my mailbox delivered as agreed?",
            "do I get what was agreed for my mailbox?",
            "was my mailbox as available as promised last month?")) {
      String told = told("anna", question);
      assertTrue(told.contains("SLA-MAIL-SALES v3): 99.9% was promised: "), told);
      assertFalse(told.contains("SLA-MAIL-OPERATIONS"), told);
      assertFalse(told.contains("Noordzee"), told);
      assertFalse(told.contains("The desk:"), told);
    }
    assertTrue(
        told("bram", "wordt mijn mailbox geleverd zoals afgesproken?")
            .contains("SLA-MAIL-OPERATIONS v1): 99,9 % was beloofd: "));
  }

  @Test
  void whatIsNotTheirsAndWhatDoesNotExistGetTheSameWords() {
    Turn crm = ask("bram", "SLA summary for Compass");
    Turn badge = ask("bram", "SLA summary of the meetings of Piet");
    assertTrue(crm.outcome() instanceof ReportOutcome.NotTheirs, () -> crm.reply().text());
    assertTrue(badge.outcome() instanceof ReportOutcome.NotTheirs, () -> badge.reply().text());
    assertEquals(crm.reply().text(), badge.reply().text());
    assertTrue(crm.reply().picture().isEmpty());
    assertTrue(ask("nobody", "SLA summary mailbox").outcome() instanceof ReportOutcome.NotTheirs);
  }

  @Test
  void aUnitsManagerHearsOfTheUnitAndAManagerOfAnyUnit() {
    String sales = told("ruth", "SLA summary of the mailbox for sales");
    assertTrue(sales.contains("SLA-MAIL-SALES"), sales);
    assertFalse(sales.contains("SLA-MAIL-OPERATIONS"), sales);
    String own = told("tomas", "geef me het SLA-overzicht van mijn afdeling");
    assertFalse(own.contains("Beacon"), own);
  }

  @Test
  void whatIsStillToComeIsSaidToBe() {
    Turn turn = ask("ruth", "SLA summary of the mailbox for 2031");
    assertTrue(turn.outcome() instanceof ReportOutcome.NotYet, () -> turn.reply().text());
  }

  @Test
  void thePictureIsOfWhatIsTold() {
    assertEquals(
        "/sla/nl/mailbox/2026-05-01/2026-05-31",
        ask("ruth", "hoe was de beschikbaarheid van de mail in mei?")
            .reply()
            .picture()
            .orElseThrow()
            .path());
    assertEquals(
        "/sla/en/2026-05-01/2026-05-31",
        ask("ruth", "show me the SLA summary").reply().picture().orElseThrow().path());
  }
}
