package balie.storage.sql;

import balie.storage.agreement.Priority;
import balie.storage.desk.TicketRules;
import balie.storage.person.TeamId;
import balie.storage.ticket.Impact;
import balie.storage.ticket.PriorityMatrix;
import balie.storage.ticket.Urgency;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// How the desk goes about tickets, as published last.
final class TicketRulesTables {
  private TicketRulesTables() {}

  /// Replaces what was there.
  static void put(Session session, TicketRules rules) {
    session.run("DELETE FROM ticket_rules");
    session.run("DELETE FROM priority_matrix");
    session.run(
        """
        INSERT INTO ticket_rules (triage, reopen, major_reports, major_within) VALUES (?, ?, ?, ?)
        """,
        rules.triage(),
        rules.reopen().toMillis(),
        rules.majorIncident().reports(),
        rules.majorIncident().within().toMillis());
    rules
        .priorities()
        .priorities()
        .forEach(
            (impact, row) ->
                row.forEach(
                    (urgency, priority) ->
                        session.run(
                            """
                            INSERT INTO priority_matrix (impact, urgency, priority) VALUES (?, ?, ?)
                            """,
                            impact,
                            urgency,
                            priority)));
  }

  /// The standard ones for a desk that was published before there were any.
  static TicketRules find(Session session) {
    return session
        .first(
            """
            SELECT triage, reopen, major_reports, major_within FROM ticket_rules
            """,
            row ->
                new TicketRules(
                    matrix(session),
                    row.optionalText("triage").map(TeamId::new),
                    Duration.ofMillis(row.longNumber("reopen")),
                    new TicketRules.MajorIncident(
                        row.number("major_reports"),
                        Duration.ofMillis(row.longNumber("major_within")))))
        .orElseGet(TicketRules::standard);
  }

  private static PriorityMatrix matrix(Session session) {
    record Cell(Impact impact, Urgency urgency, Priority priority) {}

    Map<Impact, Map<Urgency, Priority>> matrix = new EnumMap<>(Impact.class);
    session
        .list(
            """
            SELECT impact, urgency, priority FROM priority_matrix
            """,
            row ->
                new Cell(
                    row.oneOf(Impact.class, "impact"),
                    row.oneOf(Urgency.class, "urgency"),
                    row.oneOf(Priority.class, "priority")))
        .forEach(
            cell ->
                matrix
                    .computeIfAbsent(cell.impact(), impact -> new EnumMap<>(Urgency.class))
                    .put(cell.urgency(), cell.priority()));
    return new PriorityMatrix(matrix);
  }
}
