package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Outcome;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest;
import balie.storage.person.Person;
import balie.storage.ticket.Queue;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketLine;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Shows tickets: one's own, a queue, what a search finds.
final class ShowTickets {
  private static final int PAGE = 10;
  private static final int OWN = 5;

  private final TicketStores stores;
  private final Circle circle;

  ShowTickets(TicketStores stores, Circle circle) {
    this.stores = stores;
    this.circle = circle;
  }

  /// The asker's own that are not over, else the last one.
  Outcome mine(Asking asking, Person person) {
    List<TicketLine> all =
        stores.tickets().list(new Queue.ReportedBy(person.id()), Page.first(4 * OWN));
    List<TicketLine> open =
        all.stream().filter(line -> !line.status().isFinal()).limit(OWN).toList();
    List<TicketLine> told = open.isEmpty() ? all.stream().limit(1).toList() : open;
    return new TicketOutcome.Mine(
        told.stream()
            .flatMap(line -> stores.tickets().find(line.number(), person.id()).stream())
            .map(ticket -> circle.reporterView(ticket, person.id(), Circle.now(asking)))
            .toList());
  }

  /// One ticket: for those of the desk with its internal thread, unless it is their own.
  Outcome one(Asking asking, Person person, Ticket ticket) {
    boolean full = person.isStaff() && !ticket.opening().reporter().person().equals(person.id());
    return new TicketOutcome.Shown(
        full
            ? circle.staffView(ticket, Circle.now(asking))
            : circle.reporterView(ticket, person.id(), Circle.now(asking)));
  }

  /// @param person who works for the desk
  Outcome list(Person person, TicketRequest.ListQueue request) {
    Queue queue =
        switch (request.which()) {
          case MINE -> new Queue.Of(person.id());
          case UNASSIGNED -> new Queue.Unassigned();
          case ACTIVE -> new Queue.Active();
        };
    Optional<TicketLine> after =
        request.after().flatMap((TicketNumber n) -> stores.tickets().find(n)).map(TicketLine::of);
    List<TicketLine> lines = stores.tickets().list(queue, new Page(after, PAGE + 1));
    boolean more = lines.size() > PAGE;
    return new TicketOutcome.Listed(
        Optional.of(request.which()),
        lines.subList(0, Math.min(PAGE, lines.size())),
        Optional.of(stores.tickets().count(queue)),
        more);
  }

  /// All that holds the words, for those of the desk.
  Outcome search(String words) {
    List<TicketLine> found =
        stores.tickets().search(Arrays.asList(words.strip().split("\\s+")), PAGE + 1);
    return new TicketOutcome.Listed(
        Optional.empty(),
        found.subList(0, Math.min(PAGE, found.size())),
        Optional.empty(),
        found.size() > PAGE);
  }
}
