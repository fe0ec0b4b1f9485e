package balie.storage.sql;

import balie.storage.availability.Blame;
import balie.storage.availability.Correction;
import balie.storage.availability.CorrectionNumber;
import balie.storage.availability.Corrections;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.util.List;
import java.util.Optional;

/// What was said by hand, in the database.
final class SqlCorrections implements Corrections {
  private final Connections connections;

  SqlCorrections(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Correction add(Correction.Said said) {
    return connections.write(
        session -> {
          CorrectionNumber number =
              session
                  .first(
                      "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM correction",
                      SqlCorrections::number)
                  .orElseThrow();
          return put(session, new Correction(number, 1, said));
        });
  }

  @Override
  public Optional<Correction> revise(CorrectionNumber number, Correction.Said said) {
    return connections.write(
        session -> {
          List<Correction> versions = versions(session, number);
          return versions.isEmpty() || !versions.getLast().service().equals(said.service())
              ? Optional.empty()
              : Optional.of(put(session, new Correction(number, versions.size() + 1, said)));
        });
  }

  @Override
  public List<Correction> versions(CorrectionNumber number) {
    return connections.read(session -> versions(session, number));
  }

  @Override
  public Optional<Correction> of(TicketNumber ticket) {
    return connections.read(
        session ->
            session.first(
                """
                SELECT * FROM correction WHERE ticket = ? ORDER BY number DESC, version DESC LIMIT 1
                """,
                SqlCorrections::correction,
                ticket.value()));
  }

  @Override
  public List<Correction> newest(ServiceId service, int most) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT * FROM correction c WHERE service = ? AND version =
                  (SELECT MAX(version) FROM correction WHERE number = c.number)
                ORDER BY number DESC LIMIT ?
                """,
                SqlCorrections::correction,
                service,
                most));
  }

  static Correction correction(Row row) {
    return new Correction(
        number(row),
        row.number("version"),
        new Correction.Said(
            new ServiceId(row.text("service")),
            row.oneOf(Correction.Claim.class, "claim"),
            row.instant("starts_at"),
            row.optionalInstant("ends_at"),
            row.text("cause"),
            blame(row),
            new PersonId(row.text("by_whom")),
            row.instant("at"),
            row.text("why"),
            row.optionalLong("ticket").map(TicketNumber::new)));
  }

  private static Blame blame(Row row) {
    return row.optionalText("supplier")
        .<Blame>map(Blame.Suppliers::new)
        .or(() -> row.optionalText("blame").map(_ -> new Blame.Ours()))
        .orElseGet(Blame.NotSaid::new);
  }

  private static Optional<String> blame(Blame blame) {
    return switch (blame) {
      case Blame.NotSaid _ -> Optional.empty();
      case Blame.Ours _ -> Optional.of("ours");
      case Blame.Suppliers _ -> Optional.of("suppliers");
    };
  }

  private static Optional<String> supplier(Blame blame) {
    return blame instanceof Blame.Suppliers(String supplier)
        ? Optional.of(supplier)
        : Optional.empty();
  }

  private static CorrectionNumber number(Row row) {
    return new CorrectionNumber(row.longNumber("number"));
  }

  private static List<Correction> versions(Session session, CorrectionNumber number) {
    return session.list(
        "SELECT * FROM correction WHERE number = ? ORDER BY version",
        SqlCorrections::correction,
        number.value());
  }

  private static Correction put(Session session, Correction correction) {
    Correction.Said said = correction.said();
    session.run(
        """
        INSERT INTO correction (number, version, service, claim, starts_at, ends_at, cause, blame,
          supplier, by_whom, at, why, ticket)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        correction.number().value(),
        correction.version(),
        said.service(),
        said.claim(),
        said.from(),
        said.until(),
        said.cause(),
        blame(said.blame()),
        supplier(said.blame()),
        said.by(),
        said.at(),
        said.why(),
        said.ticket().map(TicketNumber::value));
    return correction;
  }
}
