package balie.storage.sql;

import balie.storage.person.PersonId;
import balie.storage.problem.Problem;
import balie.storage.problem.ProblemNumber;
import balie.storage.problem.Problems;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Problems in the database.
final class SqlProblems implements Problems {
  private final Connections connections;

  SqlProblems(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Problem open(ServiceId service, String title, PersonId by, Instant at) {
    return connections.write(
        session -> {
          ProblemNumber number =
              session
                  .first(
                      """
                      SELECT COALESCE(MAX(number), 0) + 1 AS number FROM problem
                      """,
                      SqlProblems::number)
                  .orElseThrow();
          session.run(
              """
              INSERT INTO problem (number, service, title, by_whom, at) VALUES (?, ?, ?, ?, ?)
              """,
              number.value(),
              service,
              title,
              by,
              at);
          return find(session, number).orElseThrow();
        });
  }

  @Override
  public Optional<Problem> find(ProblemNumber number) {
    return connections.read(session -> find(session, number));
  }

  @Override
  public List<Problem> open() {
    return connections.read(
        session ->
            session
                .list(
                    """
                    SELECT number FROM problem WHERE solved_at IS NULL ORDER BY number DESC
                    """,
                    SqlProblems::number)
                .stream()
                .flatMap(number -> find(session, number).stream())
                .toList());
  }

  @Override
  public void knownError(ProblemNumber number, String words) {
    run("UPDATE problem SET known_error = ? WHERE number = ?", words, number.value());
  }

  @Override
  public void workaround(ProblemNumber number, String words) {
    run("UPDATE problem SET workaround = ? WHERE number = ?", words, number.value());
  }

  @Override
  public void link(ProblemNumber number, TicketNumber ticket) {
    run(
        """
        INSERT INTO problem_incident (problem, ticket) VALUES (?, ?)
        ON CONFLICT (problem, ticket) DO NOTHING
        """,
        number.value(),
        ticket.value());
  }

  @Override
  public void solved(ProblemNumber number, Instant at) {
    run(
        "UPDATE problem SET solved_at = ? WHERE number = ? AND solved_at IS NULL",
        at,
        number.value());
  }

  private void run(String sql, Object... values) {
    int unused = connections.write(session -> session.run(sql, values));
  }

  private static Optional<Problem> find(Session session, ProblemNumber number) {
    List<TicketNumber> incidents =
        session.list(
            """
            SELECT ticket FROM problem_incident WHERE problem = ? ORDER BY ticket
            """,
            row -> new TicketNumber(row.longNumber("ticket")),
            number.value());
    return session.first(
        """
        SELECT number, service, title, known_error, workaround, by_whom, at, solved_at
        FROM problem WHERE number = ?
        """,
        row ->
            new Problem(
                number,
                new ServiceId(row.text("service")),
                row.text("title"),
                row.optionalText("known_error"),
                row.optionalText("workaround"),
                incidents,
                new PersonId(row.text("by_whom")),
                row.instant("at"),
                row.optionalInstant("solved_at")),
        number.value());
  }

  private static ProblemNumber number(Row row) {
    return new ProblemNumber(row.longNumber("number"));
  }
}
