package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.conversation.ConversationId;
import balie.storage.desk.PublishOutcome;
import balie.storage.person.Person;
import balie.storage.person.Role;
import balie.storage.sql.Database;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Buttons that came too late, and words that are meant to harm.
class TicketHarmTest {
  private static final String AN = "an@example.org";
  private static final String ELS = "els@example.org";

  private final MemoryChannel channel = new MemoryChannel();
  @TempDir private Path folder;

  private static void report(Desk desk) throws InterruptedException {
    desk.say(AN, "mijn mail ligt plat");
    desk.press(AN, "Iedereen");
    desk.press(AN, "Ik kan niet werken");
  }

  private static List<TicketEvent> log(Life life) {
    return life.database().tickets().log(new TicketNumber(1));
  }

  @Test
  void aButtonOfSomebodyWhoseRoleWasRemovedMeanwhileDoesNothing() throws InterruptedException {
    Database database = RoadDesk.database(folder);
    try (Life life = Life.begin(database, RoadDesk.bot().snapshots(database), channel)) {
      Desk desk = new Desk(life, channel);
      report(desk);
      String take = Desk.action(desk.card(1), "Take");
      desk.say(ELS, "hello");
      PublishOutcome unused =
          database
              .publications()
              .publish(withoutTheRoleOf(ELS), Instant.parse("2026-06-01T08:30:00Z"));
      List<TicketEvent> before = log(life);
      assertTrue(desk.send(ELS, take).text().contains("Only colleagues"), () -> desk.last(ELS));
      assertTrue(desk.say(ELS, "take 1").text().contains("Only colleagues"), () -> desk.last(ELS));
      assertEquals(before, log(life));
    }
  }

  private static balie.storage.desk.Desk withoutTheRoleOf(String email) {
    var desk = RoadDesk.desk();
    return new balie.storage.desk.Desk(
        desk.organisation(),
        desk.calendars(),
        desk.units(),
        desk.people().stream()
            .map(
                person ->
                    person.id().email().equals(email)
                        ? new Person(
                            person.id(),
                            person.name(),
                            person.unit(),
                            person.language(),
                            Set.of(Role.USER),
                            person.subscriptions())
                        : person)
            .toList(),
        desk.services(),
        desk.agreements(),
        desk.articles());
  }

  @Test
  void aPressOnAClosedTicketsOldCardDoesNothing() throws InterruptedException {
    Database database = RoadDesk.database(folder);
    try (Life life = Life.begin(database, RoadDesk.snapshots(database), channel)) {
      Desk desk = new Desk(life, channel);
      report(desk);
      var old = desk.card(1);
      desk.say(ELS, "resolve 1 hersteld");
      var asked = desk.read(AN).getLast();
      desk.press(AN, "Ja, opgelost");
      List<TicketEvent> before = log(life);
      for (var button : old.buttons()) {
        String told = desk.send(ELS, button.action()).text();
        // A note for colleagues is in nobody's way, whatever became of the ticket.
        boolean refused =
            button.label().equals("Note")
                || told.contains("Nothing was done")
                || told.contains("nothing about it can change");
        assertTrue(refused, () -> button.label() + ": " + told);
      }
      for (var button : asked.buttons()) {
        assertFalse(desk.send(AN, button.action()).text().isBlank(), button::label);
      }
      assertEquals(before, log(life));
      assertEquals(List.of(), desk.card(1).buttons());
    }
  }

  @Test
  void wordsForgeNoLineOfTheLog() throws InterruptedException {
    Database database = RoadDesk.database(folder);
    Snapshots failing = new Snapshots(database.publications(), FailureTest::throwing);
    PrintStream before = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try (Life life = Life.begin(database, failing, channel)) {
      life.receive(AN, "hallo\r\n2026-06-01T10:00:00Z ERROR balie - event=forged\nevent=forged");
      var unused = life.press(AN, "take 1\r\nevent=forged");
    } finally {
      System.setErr(before);
    }
    List<String> lines = captured.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(lines.stream().anyMatch(l -> l.contains("event=handling-failed")), lines::toString);
    assertFalse(lines.stream().anyMatch(l -> l.contains("forged")), lines::toString);
  }

  @Test
  void aConversationThatWouldForgeALineOfTheLogIsNone() {
    assertThrows(
        IllegalArgumentException.class, () -> new ConversationId("slack:C1\r\nevent=forged"));
  }
}
