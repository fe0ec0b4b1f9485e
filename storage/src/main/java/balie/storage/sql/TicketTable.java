package balie.storage.sql;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Queue;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketLine;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Tickets.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What is derived from the logs, for lists and searches. It can be thrown away.
final class TicketTable {
  private static final String COLUMNS =
      "t.number, t.title, t.kind, t.status, t.priority, t.service, t.person, t.team, t.assignee,"
          + " t.opened_at, t.changed_at";

  /// Of a word that stands in more tickets than this, only the newest are looked through.
  private static final int LOOKED_THROUGH = 20_000;

  private TicketTable() {}

  static void insert(Session session, Ticket ticket) {
    TicketLine line = TicketLine.of(ticket);
    session.run(
        """
        INSERT INTO ticket (number, version, title, kind, status, active, priority, rank, service,
          person, team, assignee, channel, conversation, opened_at, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        line.number().value(),
        ticket.version(),
        line.title(),
        line.kind(),
        line.status(),
        line.status().isActive(),
        line.priority(),
        line.priority().rank(),
        line.service(),
        line.requester(),
        line.team(),
        line.assignee(),
        ticket.opening().reporter().place().channel(),
        ticket.opening().reporter().place().conversation(),
        line.openedAt(),
        line.changedAt());
    ticket.reporters().forEach(reporter -> put(session, ticket.number(), reporter));
    TicketWords.put(session, ticket.number(), ticket.opening());
  }

  static void update(Session session, Ticket ticket) {
    TicketLine line = TicketLine.of(ticket);
    session.run(
        """
        UPDATE ticket SET version = ?, status = ?, active = ?, priority = ?, rank = ?, team = ?,
          assignee = ?, changed_at = ?
        WHERE number = ?
        """,
        ticket.version(),
        line.status(),
        line.status().isActive(),
        line.priority(),
        line.priority().rank(),
        line.team(),
        line.assignee(),
        line.changedAt(),
        line.number().value());
    ticket.ties().joined().forEach(reporter -> put(session, ticket.number(), reporter));
  }

  static void clear(Session session) {
    session.run("DELETE FROM ticket_word");
    session.run("DELETE FROM ticket_reporter");
    session.run("DELETE FROM ticket");
  }

  /// The tickets about a service that lived in a time.
  static List<TicketNumber> about(Session session, ServiceId service, Instant from, Instant until) {
    return session.list(
        """
        SELECT number FROM ticket
        WHERE service = ? AND changed_at >= ? AND opened_at < ?
        UNION
        SELECT number FROM ticket WHERE active AND service = ? AND opened_at < ?
        UNION
        SELECT number FROM ticket
        WHERE status = 'resolved' AND changed_at < ? AND service = ? AND opened_at < ?
        ORDER BY number
        """,
        row -> new TicketNumber(row.longNumber("number")),
        service,
        from,
        until,
        service,
        until,
        from,
        service,
        until);
  }

  static List<TicketLine> list(Session session, Queue queue, Page page) {
    Selection selection = Selection.of(queue);
    List<Object> values = new ArrayList<>(selection.values());
    String beyond = "";
    if (page.after().isPresent()) {
      TicketLine last = page.after().get();
      if (selection.newestFirst()) {
        beyond = " AND r.ticket < ?";
      } else {
        beyond = " AND (t.rank, t.number) > (?, ?)";
        values.add(last.priority().rank());
      }
      values.add(last.number().value());
    }
    values.add(page.size());
    String order = selection.newestFirst() ? "r.ticket DESC" : "t.rank, t.number";
    return session.list(
        "SELECT " + COLUMNS + selection.from() + beyond + " ORDER BY " + order + " LIMIT ?",
        TicketTable::line,
        values.toArray());
  }

  static int count(Session session, Queue queue) {
    Selection selection = Selection.of(queue);
    return session
        .first(
            "SELECT COUNT(*) AS many" + selection.from(),
            row -> row.number("many"),
            selection.values().toArray())
        .orElseThrow();
  }

  /// @param words folded, at least one
  static List<TicketLine> search(Session session, List<String> words, int most) {
    String others =
        String.join(
            "",
            Collections.nCopies(
                words.size() - 1,
                """
                 AND EXISTS (SELECT 1 FROM ticket_word o WHERE o.word = ? AND o.ticket = w.ticket)
                """));
    List<Object> values = new ArrayList<>(words);
    values.add(1, LOOKED_THROUGH);
    values.add(most);
    return session.list(
        """
        SELECT %s FROM
          (SELECT ticket FROM ticket_word WHERE word = ? ORDER BY ticket DESC LIMIT ?) w
          JOIN ticket t ON t.number = w.ticket
        WHERE TRUE %s
        ORDER BY w.ticket DESC LIMIT ?
        """
            .formatted(COLUMNS, others),
        TicketTable::line,
        values.toArray());
  }

  private static void put(Session session, TicketNumber ticket, Reporter reporter) {
    session.run(
        """
        INSERT INTO ticket_reporter (person, ticket) VALUES (?, ?)
        ON CONFLICT (person, ticket) DO NOTHING
        """,
        reporter.person(),
        ticket.value());
  }

  private static TicketLine line(Row row) {
    return new TicketLine(
        new TicketNumber(row.longNumber("number")),
        row.text("title"),
        row.oneOf(TicketKind.class, "kind"),
        row.oneOf(TicketStatus.class, "status"),
        row.oneOf(Priority.class, "priority"),
        row.optionalText("service").map(ServiceId::new),
        new PersonId(row.text("person")),
        row.optionalText("team").map(TeamId::new),
        row.optionalText("assignee").map(PersonId::new),
        row.instant("opened_at"),
        row.instant("changed_at"));
  }

  /// Which tickets a queue holds. The conditions are those of its index.
  private record Selection(String from, List<Object> values, boolean newestFirst) {
    static Selection of(Queue queue) {
      return switch (queue) {
        case Queue.Active _ -> new Selection(" FROM ticket t WHERE t.active", List.of(), false);
        case Queue.Unassigned _ ->
            new Selection(" FROM ticket t WHERE t.active AND t.assignee IS NULL", List.of(), false);
        case Queue.Of(PersonId person) ->
            new Selection(
                " FROM ticket t WHERE t.active AND t.assignee = ?", List.of(person), false);
        case Queue.OfTeam(TeamId team) ->
            new Selection(" FROM ticket t WHERE t.active AND t.team = ?", List.of(team), false);
        case Queue.ReportedBy(PersonId person) ->
            new Selection(
                " FROM ticket_reporter r JOIN ticket t ON t.number = r.ticket WHERE r.person = ?",
                List.of(person),
                true);
      };
    }
  }
}
