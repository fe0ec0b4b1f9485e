package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.Bot;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.knowledge.understanding.ModelStore;
import balie.storage.order.Order;
import balie.storage.order.OrderNumber;
import balie.storage.sql.Database;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole day at the demo desk, from messages in to messages out: an outage, an order with an
/// approval, a merge, and a restart in the middle.
class PlayedDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 2);

  @TempDir private Path folder;

  @Test
  void theDayEndsWithEveryTicketAsItShouldBe() throws Exception {
    Path file = published();
    List<String> seen = new ArrayList<>();
    Bot bot = new Bot(BuiltInTerms.load(), ModelStore.in(Shell.CACHE, trouble -> {}));

    new PlayedDay(bot, file, DAY, ZoneId.of("Europe/Brussels"), seen::add).play();

    String all = String.join("\n", seen);
    try (Database database = open(file)) {
      Tickets tickets = database.tickets();
      assertEquals(TicketStatus.MERGED, status(tickets, 1, all));
      assertEquals(TicketStatus.RESOLVED, status(tickets, 2, all));
      assertEquals(TicketStatus.CLOSED, status(tickets, 3, all));
      assertEquals(TicketStatus.CLOSED, status(tickets, 4, all));
      assertEquals(TicketStatus.RESOLVED, status(tickets, 5, all));
      assertEquals(TicketStatus.CANCELLED, status(tickets, 6, all));
      assertEquals(Optional.empty(), tickets.find(new TicketNumber(7)));

      Ticket outage = tickets.find(new TicketNumber(2)).orElseThrow();
      assertEquals(
          Set.of("noor", "anna", "tomas", "dries", "femke"),
          new HashSet<>(
              outage.reporters().stream()
                  .map(reporter -> reporter.person().email().replaceAll("@.*", ""))
                  .toList()));
      Ticket vpn = tickets.find(new TicketNumber(3)).orElseThrow();
      assertEquals(Optional.of(5), vpn.ending().stars());
      List<TicketEvent> log = tickets.log(vpn.number());
      assertTrue(log.stream().anyMatch(event -> event.what() instanceof Happening.Reopened));
      Order order = database.orders().find(new OrderNumber(1)).orElseThrow();
      assertEquals(Order.Status.FULFILLED, order.status());
      assertEquals(1, database.problems().open().size());
      assertEquals(1, database.changeRequests().open().size());
      assertEquals(List.of(), database.outages().current());
      assertEquals(6, tickets.rebuild());
    }
    assertTrue(all.contains("major incident") || all.contains("grote storing"), all);
    assertTrue(all.contains("works again") || all.contains("werkt weer"), all);
    assertEquals(0, seen.stream().filter(line -> line.contains("went wrong")).count(), all);
  }

  @Test
  void theScriptIsADayOfTwentyPeopleAndSixtyMessages() {
    List<PlayedDay.Line> lines = PlayedDay.script().stream().flatMap(List::stream).toList();
    assertTrue(lines.size() >= 60, lines.size() + " lines");
    assertEquals(20, lines.stream().map(PlayedDay.Line::who).distinct().count());
    assertTrue(PlayedDay.script().size() > 1, "a restart");
  }

  private static TicketStatus status(Tickets tickets, int number, String all) {
    return tickets
        .find(new TicketNumber(number))
        .orElseThrow(() -> new AssertionError(all))
        .status();
  }

  private Path published() throws IOException {
    Path file = folder.resolve("balie.db");
    try (Database database = open(file);
        DemoDesk demo = DemoDesk.open()) {
      Reading reading = new DeskReader(BuiltInTerms.load()).read(demo.folder(), DAY);
      var desk = assertInstanceOf(Reading.Read.class, reading, reading::toString).desk();
      var unused = database.publications().publish(desk, Instant.EPOCH);
    }
    return file;
  }

  private static Database open(Path file) {
    return assertInstanceOf(Database.Opened.class, Database.open(file)).database();
  }
}
