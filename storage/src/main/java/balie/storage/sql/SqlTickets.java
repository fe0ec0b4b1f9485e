package balie.storage.sql;

import balie.storage.conversation.Address;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Queue;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketLine;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Tickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Tickets in the database: a log that is only ever added to, and what is derived from it in the
/// same transaction.
final class SqlTickets implements Tickets {
  private final Connections connections;

  SqlTickets(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Ticket open(Opening opening, Optional<PersonId> by, Instant at) {
    return connections.write(
        session -> {
          long next =
              session
                  .first(
                      """
                      SELECT COALESCE(MAX(ticket), 0) + 1 AS next FROM ticket_event
                      """,
                      row -> row.longNumber("next"))
                  .orElseThrow();
          TicketEvent first =
              new TicketEvent(
                  new TicketNumber(next), 1, millis(at), by, new Happening.Opened(opening));
          TicketLog.put(session, first);
          Ticket ticket = Ticket.of(List.of(first));
          TicketTable.insert(session, ticket);
          SqlSteps.touch(session, ticket.number(), at);
          return ticket;
        });
  }

  @Override
  public Change change(TicketNumber ticket, int seen, Deed deed) {
    return change(ticket, OptionalInt.of(seen), deed);
  }

  @Override
  public Change change(TicketNumber ticket, Deed deed) {
    return change(ticket, OptionalInt.empty(), deed);
  }

  @Override
  public Optional<Ticket> find(TicketNumber ticket) {
    return connections.read(session -> ticket(session, ticket));
  }

  @Override
  public Optional<Ticket> find(TicketNumber ticket, PersonId reporter) {
    return connections.read(
        session ->
            session
                .first(
                    """
                    SELECT ticket FROM ticket_reporter WHERE person = ? AND ticket = ?
                    """,
                    row -> new TicketNumber(row.longNumber("ticket")),
                    reporter,
                    ticket.value())
                .flatMap(number -> ticket(session, number)));
  }

  @Override
  public List<TicketEvent> log(TicketNumber ticket) {
    return connections.read(session -> TicketLog.of(session, ticket));
  }

  @Override
  public List<List<TicketEvent>> logs(Instant from, Instant until) {
    return connections.read(
        session ->
            session
                .list(
                    """
                    SELECT number FROM ticket
                    WHERE opened_at < ?
                      AND (status NOT IN ('closed', 'cancelled', 'merged') OR changed_at >= ?)
                    ORDER BY number
                    """,
                    row -> new TicketNumber(row.longNumber("number")),
                    until,
                    from)
                .stream()
                .map(number -> TicketLog.of(session, number))
                .toList());
  }

  @Override
  public List<List<TicketEvent>> logs(ServiceId service, Instant from, Instant until) {
    return connections.read(
        session ->
            TicketTable.about(session, service, from, until).stream()
                .map(number -> TicketLog.of(session, number))
                .toList());
  }

  @Override
  public List<TicketLine> list(Queue queue, Page page) {
    return connections.read(session -> TicketTable.list(session, queue, page));
  }

  @Override
  public int count(Queue queue) {
    return connections.read(session -> TicketTable.count(session, queue));
  }

  @Override
  public List<TicketLine> search(List<String> words, int most) {
    List<String> wanted = TicketWords.wanted(words);
    return wanted.isEmpty()
        ? List.of()
        : connections.read(session -> TicketTable.search(session, wanted, most));
  }

  @Override
  public List<Ticket> recent(ServiceId service, Instant since, int most) {
    return connections.read(
        session ->
            session
                .list(
                    """
                    SELECT number FROM ticket WHERE active AND service = ? AND opened_at >= ?
                    ORDER BY opened_at DESC LIMIT ?
                    """,
                    row -> new TicketNumber(row.longNumber("number")),
                    service,
                    since,
                    most)
                .stream()
                .map(number -> Ticket.of(TicketLog.of(session, number)))
                .toList());
  }

  @Override
  public Optional<Ticket> underWay(Address.Place place) {
    return connections.read(
        session ->
            session
                .first(
                    """
                    SELECT number FROM ticket
                    WHERE conversation = ? AND channel = ?
                      AND status NOT IN ('closed', 'cancelled', 'merged')
                    ORDER BY number DESC LIMIT 1
                    """,
                    row -> new TicketNumber(row.longNumber("number")),
                    place.conversation(),
                    place.channel())
                .flatMap(number -> ticket(session, number)));
  }

  @Override
  public Optional<Ticket> last(Address.Place place) {
    return connections.read(
        session ->
            session
                .first(
                    """
                    SELECT number FROM ticket WHERE conversation = ? AND channel = ?
                    ORDER BY number DESC LIMIT 1
                    """,
                    row -> new TicketNumber(row.longNumber("number")),
                    place.conversation(),
                    place.channel())
                .flatMap(number -> ticket(session, number)));
  }

  @Override
  public int rebuild() {
    return connections.write(
        session -> {
          TicketTable.clear(session);
          List<TicketNumber> all =
              session.list(
                  """
                  SELECT ticket FROM ticket_event WHERE number = 1 ORDER BY ticket
                  """,
                  row -> new TicketNumber(row.longNumber("ticket")));
          for (TicketNumber number : all) {
            TicketTable.insert(session, Ticket.of(TicketLog.of(session, number)));
          }
          return all.size();
        });
  }

  private Change change(TicketNumber number, OptionalInt seen, Deed deed) {
    return connections.write(
        session -> {
          List<TicketEvent> log = TicketLog.of(session, number);
          if (log.isEmpty()) {
            return new Missing();
          }
          Ticket before = Ticket.of(log);
          if (seen.isPresent() && seen.getAsInt() != before.version()) {
            return new Stale(
                before, log.subList(Math.min(log.size(), seen.getAsInt()), log.size()));
          }
          return change(session, before, deed);
        });
  }

  private static Change change(Session session, Ticket before, Deed deed) {
    Ticket ticket = before;
    List<TicketEvent> events = new ArrayList<>();
    for (Happening what : deed.happenings()) {
      Optional<TicketStatus> wished = what.becomes();
      if (wished.isPresent() && !ticket.status().next().contains(wished.get())) {
        return new Illegal(before, wished.get());
      }
      TicketEvent event =
          new TicketEvent(
              ticket.number(), ticket.version() + 1, millis(deed.at()), deed.by(), what);
      events.add(event);
      ticket = ticket.after(event);
    }
    events.forEach(event -> TicketLog.put(session, event));
    TicketTable.update(session, ticket);
    SqlSteps.touch(session, ticket.number(), deed.at());
    return new Changed(ticket);
  }

  private static Optional<Ticket> ticket(Session session, TicketNumber number) {
    List<TicketEvent> log = TicketLog.of(session, number);
    return log.isEmpty() ? Optional.empty() : Optional.of(Ticket.of(log));
  }

  /// What is kept has no more than milliseconds.
  private static Instant millis(Instant at) {
    return Instant.ofEpochMilli(at.toEpochMilli());
  }
}
