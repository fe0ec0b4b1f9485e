package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.Tickets.Deed;
import balie.storage.ticket.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tickets on the command line.
class TicketListTest {
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId ELS = new PersonId("els@example.org");

  @TempDir private Path temporary;
  private Shell shell;

  @BeforeEach
  void twoTickets() throws IOException {
    Files.createDirectories(temporary.resolve("data"));
    shell = new Shell(temporary).with("BALIE_DATA", "data");
    try (Database database =
        assertInstanceOf(Database.Opened.class, Database.open(temporary.resolve("data/balie.db")))
            .database()) {
      Ticket first =
          database.tickets().open(opening("my mail is \u001B[31mdown"), Optional.of(AN), Shell.NOW);
      database.tickets().open(opening("the printer"), Optional.of(AN), Shell.NOW);
      var unused =
          database
              .tickets()
              .change(
                  first.number(),
                  Deed.of(
                      ELS,
                      Shell.NOW.plusSeconds(60),
                      new Happening.Assigned(Optional.empty(), Optional.of(ELS)),
                      new Happening.Began()));
    }
  }

  private static Opening opening(String words) {
    return new Opening(
        new Reporter(
            AN, Language.EN, new Address.Place("terminal", new ConversationId("terminal-1"))),
        new UnitId("sales"),
        new Opening.Subject(
            TicketKind.INCIDENT, Optional.of(new ServiceId("mailbox")), words, words),
        Optional.empty(),
        new Opening.Weight(Impact.PERSON, Urgency.HINDERED, Priority.NORMAL),
        List.of(),
        List.of());
  }

  @Test
  void aListIsAJsonObjectALine() {
    Shell.Said said = shell.run("ticket", "list", "--json");
    assertEquals(0, said.status());
    assertEquals(2, said.outLines().size());
    assertTrue(
        said.outLines()
            .getLast()
            .startsWith(
                """
                {"ticket":2,"title":"the printer","kind":"incident","status":"new","priority":"normal",\
                "service":"mailbox","requester":"an@example.org","team":null,"assignee":null,\
                "opened":"2026-06-01T08:00:00Z\"\
                """),
        said.out());
  }

  @Test
  void aListCanBeOfOnePerson() {
    assertEquals(1, shell.run("ticket", "list", "--assignee", "els@example.org").outLines().size());
    assertEquals(1, shell.run("ticket", "list", "--unassigned").outLines().size());
    assertEquals(2, shell.run("ticket", "list", "--requester", "an@example.org").outLines().size());
    assertEquals(1, shell.run("ticket", "list", "--most", "1").outLines().size());
    assertEquals(1, shell.run("ticket", "list", "--search", "PRINTER").outLines().size());
  }

  @Test
  void nothingInATicketSteersTheTerminal() {
    assertEquals(-1, shell.run("ticket", "list").out().indexOf('\u001B'));
    assertEquals(-1, shell.run("ticket", "show", "1").out().indexOf('\u001B'));
  }

  @Test
  void aLogHoldsEveryEvent() {
    Shell.Said said = shell.run("ticket", "log", "1", "--json");
    assertEquals(3, said.outLines().size());
    assertTrue(said.out().contains("\"what\":\"began\",\"status\":\"in-progress\""), said.out());
    assertTrue(shell.run("ticket", "show", "1", "--json").out().contains("\"version\":3"));
  }

  @Test
  void whatIsNotThereIsSaid() {
    Shell.Said said = shell.run("ticket", "show", "9");
    assertEquals(1, said.status());
    assertEquals("there is no ticket 9\n", said.err());
    assertEquals(1, shell.run("ticket", "log", "9").status());
    assertEquals(2, shell.run("ticket", "show").status());
    assertEquals(2, shell.run("ticket", "burn", "1").status());
  }

  @Test
  void listsAreDerivedAnew() {
    String before = shell.run("ticket", "list", "--json").out();
    assertEquals("derived anew: 2 tickets\n", shell.run("ticket", "rebuild").out());
    assertEquals(before, shell.run("ticket", "list", "--json").out());
  }
}
