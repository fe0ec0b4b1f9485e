package balie.storage.sql;

import balie.storage.escalation.ClockKind;
import balie.storage.escalation.FiredStep;
import balie.storage.escalation.StepKey;
import balie.storage.escalation.Steps;
import balie.storage.person.PersonId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Escalation in the database.
final class SqlSteps implements Steps {
  private final Connections connections;

  SqlSteps(Connections connections) {
    this.connections = connections;
  }

  /// Makes a ticket due, within the transaction that changes it.
  static void touch(Session session, TicketNumber ticket, Instant at) {
    session.run(
        """
        INSERT INTO due_step (ticket, due_at) VALUES (?, ?)
        ON CONFLICT (ticket) DO UPDATE SET due_at = EXCLUDED.due_at
        WHERE due_step.due_at IS NULL OR EXCLUDED.due_at < due_step.due_at
        """,
        ticket.value(),
        at);
  }

  /// By the index alone: an order within the same instant would sort all that is due for every
  /// batch, and after a rebuild all of it is due at one.
  @Override
  public List<TicketNumber> due(Instant now, int most) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT ticket FROM due_step WHERE due_at <= ? ORDER BY due_at LIMIT ?
                """,
                row -> new TicketNumber(row.longNumber("ticket")),
                now,
                most));
  }

  @Override
  public Optional<Instant> next() {
    return connections.read(
        session ->
            session.first(
                """
                SELECT due_at FROM due_step WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1
                """,
                row -> row.instant("due_at")));
  }

  @Override
  public void schedule(TicketNumber ticket, Optional<Instant> next, Optional<Instant> breach) {
    int _ =
        connections.write(
            session ->
                next.isEmpty() && breach.isEmpty()
                    ? session.run("DELETE FROM due_step WHERE ticket = ?", ticket.value())
                    : session.run(
                        """
                        INSERT INTO due_step (ticket, due_at, breach_at) VALUES (?, ?, ?)
                        ON CONFLICT (ticket) DO UPDATE
                        SET due_at = EXCLUDED.due_at, breach_at = EXCLUDED.breach_at
                        """,
                        ticket.value(),
                        next,
                        breach));
  }

  @Override
  public List<TicketNumber> breaching(Instant until, int most) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT ticket FROM due_step WHERE breach_at <= ? ORDER BY breach_at, ticket LIMIT ?
                """,
                row -> new TicketNumber(row.longNumber("ticket")),
                until,
                most));
  }

  @Override
  public List<FiredStep> of(TicketNumber ticket) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT clock, generation, percent, fate, due_at, at, told, told_at, has_it, has_it_at
                FROM fired_step WHERE ticket = ? ORDER BY clock, generation, percent
                """,
                row ->
                    new FiredStep(
                        new StepKey(
                            ticket,
                            row.oneOf(ClockKind.class, "clock"),
                            row.number("generation"),
                            row.number("percent")),
                        row.oneOf(FiredStep.Fate.class, "fate"),
                        row.instant("due_at"),
                        row.instant("at"),
                        row.number("told"),
                        row.instant("told_at"),
                        row.optionalText("has_it")
                            .map(PersonId::new)
                            .map(by -> new FiredStep.Had(by, row.instant("has_it_at")))),
                ticket.value()));
  }

  @Override
  public boolean record(FiredStep step) {
    return connections.write(
        session ->
            session.run(
                    """
                    INSERT INTO fired_step
                      (ticket, clock, generation, percent, fate, due_at, at, told, told_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (ticket, clock, generation, percent) DO NOTHING
                    """,
                    step.key().ticket().value(),
                    step.key().clock(),
                    step.key().generation(),
                    step.key().percent(),
                    step.fate(),
                    step.due(),
                    step.at(),
                    step.told(),
                    step.toldAt())
                > 0);
  }

  @Override
  public boolean toldAgain(StepKey step, int times, Instant now) {
    return connections.write(
        session ->
            session.run(
                    """
                    UPDATE fired_step SET told = ?, told_at = ?
                    WHERE ticket = ? AND clock = ? AND generation = ? AND percent = ?
                      AND told = ? AND has_it IS NULL
                    """,
                    times,
                    now,
                    step.ticket().value(),
                    step.clock(),
                    step.generation(),
                    step.percent(),
                    times - 1)
                > 0);
  }

  @Override
  public int has(TicketNumber ticket, PersonId person, Instant now) {
    return connections.write(
        session -> {
          touch(session, ticket, now);
          return session.run(
              """
              UPDATE fired_step SET has_it = ?, has_it_at = ?
              WHERE ticket = ? AND fate = 'told' AND has_it IS NULL
              """,
              person,
              now,
              ticket.value());
        });
  }

  @Override
  public int rebuild(Instant now) {
    return connections.write(
        session -> {
          session.run("DELETE FROM due_step");
          return session.run(
              """
              INSERT INTO due_step (ticket, due_at)
              SELECT number, ? FROM ticket WHERE status NOT IN ('closed', 'cancelled', 'merged')
              """,
              now);
        });
  }

  @Override
  public Optional<String> basis(String what) {
    return connections.read(
        session ->
            session.first(
                "SELECT value FROM clock_basis WHERE what = ?", row -> row.text("value"), what));
  }

  @Override
  public void basis(String what, String value) {
    int _ =
        connections.write(
            session ->
                session.run(
                    """
                    INSERT INTO clock_basis (what, value) VALUES (?, ?)
                    ON CONFLICT (what) DO UPDATE SET value = EXCLUDED.value
                    """,
                    what,
                    value));
  }
}
