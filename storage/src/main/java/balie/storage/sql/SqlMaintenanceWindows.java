package balie.storage.sql;

import balie.storage.availability.Maintenance;
import balie.storage.availability.MaintenanceNumber;
import balie.storage.availability.MaintenanceWindows;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Agreed maintenance in the database.
final class SqlMaintenanceWindows implements MaintenanceWindows {
  private final Connections connections;

  SqlMaintenanceWindows(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Optional<Maintenance> record(Maintenance.Plan plan, PersonId by, Instant now) {
    return plan.from().isAfter(now)
        ? connections.write(session -> Optional.of(add(session, plan, by, now)))
        : Optional.empty();
  }

  @Override
  public Optional<Maintenance> find(MaintenanceNumber number) {
    return connections.read(session -> find(session, number));
  }

  @Override
  public Optional<Maintenance> close(MaintenanceNumber number, Maintenance.Closed closed) {
    return connections.write(
        session ->
            session.run(
                        """
                        UPDATE maintenance SET called = ?, note = ?, closed_by = ?, closed_at = ?
                        WHERE number = ? AND closed_at IS NULL
                        """,
                        closed.called(),
                        closed.note(),
                        closed.by(),
                        closed.at(),
                        number.value())
                    > 0
                ? find(session, number)
                : Optional.empty());
  }

  @Override
  public List<Maintenance> open() {
    return connections.read(
        session ->
            session.list(
                """
                SELECT * FROM maintenance WHERE closed_at IS NULL ORDER BY starts_at, number
                """,
                SqlMaintenanceWindows::maintenance));
  }

  static Maintenance maintenance(Row row) {
    return new Maintenance(
        new MaintenanceNumber(row.longNumber("number")),
        new Maintenance.Plan(
            new ServiceId(row.text("service")),
            row.instant("starts_at"),
            row.instant("ends_at"),
            row.text("why")),
        new PersonId(row.text("by_whom")),
        row.instant("at"),
        row.optionalInstant("closed_at")
            .map(
                at ->
                    new Maintenance.Closed(
                        row.yes("called"),
                        row.text("note"),
                        new PersonId(row.text("closed_by")),
                        at)));
  }

  private static Maintenance add(Session session, Maintenance.Plan plan, PersonId by, Instant now) {
    MaintenanceNumber number =
        session
            .first(
                "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM maintenance",
                row -> new MaintenanceNumber(row.longNumber("number")))
            .orElseThrow();
    session.run(
        """
        INSERT INTO maintenance (number, service, starts_at, ends_at, why, by_whom, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        number.value(),
        plan.service(),
        plan.from(),
        plan.until(),
        plan.why(),
        by,
        now);
    return find(session, number).orElseThrow();
  }

  private static Optional<Maintenance> find(Session session, MaintenanceNumber number) {
    return session.first(
        "SELECT * FROM maintenance WHERE number = ?",
        SqlMaintenanceWindows::maintenance,
        number.value());
  }
}
