package balie.storage.sql;

import balie.storage.availability.Proof;
import balie.storage.availability.Proofs;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was shown to be done, in the database.
final class SqlProofs implements Proofs {
  private final Connections connections;

  SqlProofs(Connections connections) {
    this.connections = connections;
  }

  @Override
  public boolean put(Proof proof) {
    return connections.write(
        session ->
            session.run(
                    """
                    INSERT INTO proof (service, what, at, origin, succeeded, took, by_whom, note)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (service, what, at, origin) DO NOTHING
                    """,
                    proof.service(),
                    proof.what(),
                    proof.at(),
                    proof.from(),
                    proof.succeeded(),
                    proof.took().map(Duration::toMillis),
                    proof.by(),
                    proof.note())
                > 0);
  }

  @Override
  public List<Proof> of(ServiceId service, Instant from, Instant until) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT * FROM proof WHERE service = ? AND at >= ? AND at < ? ORDER BY at, what, origin
                """,
                SqlProofs::proof,
                service,
                from,
                until));
  }

  @Override
  public List<Proof> all(Instant from, Instant until) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT * FROM proof WHERE at >= ? AND at < ? ORDER BY at, service, what, origin
                """,
                SqlProofs::proof,
                from,
                until));
  }

  @Override
  public Optional<Proof> newest(ServiceId service, Proof.What what, Instant before) {
    return connections.read(
        session ->
            session.first(
                """
                SELECT * FROM proof WHERE service = ? AND what = ? AND at < ?
                ORDER BY at DESC LIMIT 1
                """,
                SqlProofs::proof,
                service,
                what,
                before));
  }

  private static Proof proof(Row row) {
    return new Proof(
        new ServiceId(row.text("service")),
        row.oneOf(Proof.What.class, "what"),
        row.instant("at"),
        row.yes("succeeded"),
        row.text("origin"),
        row.optionalLong("took").map(Duration::ofMillis),
        row.optionalText("by_whom").map(PersonId::new),
        row.text("note"));
  }
}
