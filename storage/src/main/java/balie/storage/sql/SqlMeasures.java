package balie.storage.sql;

import balie.storage.agreement.AgreementId;
import balie.storage.person.PersonId;
import balie.storage.review.Measure;
import balie.storage.review.MeasureNumber;
import balie.storage.review.Measures;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Measures in the database.
final class SqlMeasures implements Measures {
  private static final String COLUMNS =
      """
      SELECT number, service, month, what, who, until_day, helped, note, judged_by, judged_at,
        opened_by, at FROM measure
      """;

  private final Connections connections;

  SqlMeasures(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Optional<Measure> missed(
      ServiceId service, YearMonth month, List<AgreementId> missed, Instant at) {
    return connections.write(
        session -> {
          MeasureNumber number = next(session);
          int made =
              session.run(
                  """
                  INSERT INTO measure (number, service, month, automatic, at)
                  VALUES (?, ?, ?, TRUE, ?) ON CONFLICT DO NOTHING
                  """,
                  number.value(),
                  service,
                  month,
                  at);
          if (made == 0) {
            return Optional.empty();
          }
          for (int i = 0; i < missed.size(); i++) {
            session.run(
                "INSERT INTO measure_agreement (number, place, agreement) VALUES (?, ?, ?)",
                number.value(),
                i,
                missed.get(i));
          }
          return find(session, number);
        });
  }

  @Override
  public Measure open(ServiceId service, YearMonth month, String what, PersonId by, Instant at) {
    return connections.write(
        session -> {
          MeasureNumber number = next(session);
          session.run(
              """
              INSERT INTO measure (number, service, month, automatic, what, opened_by, at)
              VALUES (?, ?, ?, FALSE, ?, ?, ?)
              """,
              number.value(),
              service,
              month,
              what,
              by,
              at);
          return find(session, number).orElseThrow();
        });
  }

  @Override
  public Optional<Measure> find(MeasureNumber number) {
    return connections.read(session -> find(session, number));
  }

  @Override
  public List<Measure> open() {
    return connections.read(
        session ->
            session.list(
                COLUMNS + "WHERE judged_at IS NULL ORDER BY number", row -> measure(session, row)));
  }

  @Override
  public List<Measure> overdue(LocalDate day) {
    return connections.read(
        session ->
            session.list(
                COLUMNS
                    + "WHERE judged_at IS NULL AND asked_at IS NULL AND until_day < ?"
                    + " ORDER BY number",
                row -> measure(session, row),
                day));
  }

  @Override
  public boolean asked(MeasureNumber number, Instant at) {
    return connections.write(
            session ->
                session.run(
                    "UPDATE measure SET asked_at = ? WHERE number = ? AND asked_at IS NULL",
                    at,
                    number.value()))
        > 0;
  }

  @Override
  public List<Measure> of(ServiceId service, YearMonth month) {
    return connections.read(
        session ->
            session.list(
                COLUMNS + "WHERE service = ? AND month = ? ORDER BY number",
                row -> measure(session, row),
                service,
                month));
  }

  @Override
  public void what(MeasureNumber number, String words) {
    run("UPDATE measure SET what = ? WHERE number = ?", words, number.value());
  }

  @Override
  public void who(MeasureNumber number, PersonId person) {
    run("UPDATE measure SET who = ? WHERE number = ?", person, number.value());
  }

  @Override
  public void until(MeasureNumber number, LocalDate day) {
    run("UPDATE measure SET until_day = ?, asked_at = NULL WHERE number = ?", day, number.value());
  }

  @Override
  public void judge(MeasureNumber number, Measure.Judged judged) {
    run(
        """
        UPDATE measure SET helped = ?, note = ?, judged_by = ?, judged_at = ? WHERE number = ?
        """,
        judged.helped(),
        judged.note(),
        judged.by(),
        judged.at(),
        number.value());
  }

  private void run(String sql, Object... values) {
    int unused = connections.write(session -> session.run(sql, values));
  }

  private static MeasureNumber next(Session session) {
    return session
        .first(
            "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM measure",
            row -> new MeasureNumber(row.longNumber("number")))
        .orElseThrow();
  }

  private static Optional<Measure> find(Session session, MeasureNumber number) {
    return session.first(
        COLUMNS + "WHERE number = ?", row -> measure(session, row), number.value());
  }

  private static Measure measure(Session session, Row row) {
    MeasureNumber number = new MeasureNumber(row.longNumber("number"));
    List<AgreementId> missed =
        session.list(
            "SELECT agreement FROM measure_agreement WHERE number = ? ORDER BY place",
            each -> new AgreementId(each.text("agreement")),
            number.value());
    return new Measure(
        number,
        new ServiceId(row.text("service")),
        YearMonth.parse(row.text("month")),
        missed,
        row.optionalText("what"),
        row.optionalText("who").map(PersonId::new),
        row.optionalDate("until_day"),
        row.optionalInstant("judged_at").map(at -> judged(row, at)),
        row.optionalText("opened_by").map(PersonId::new),
        row.instant("at"));
  }

  private static Measure.Judged judged(Row row, Instant at) {
    return new Measure.Judged(
        row.yes("helped"),
        row.optionalText("note").orElse(""),
        new PersonId(row.text("judged_by")),
        at);
  }
}
