package balie.storage.sql;

import balie.storage.availability.KnownOutage;
import balie.storage.availability.KnownOutages;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;

/// Measured outages that people were told of, in the database.
final class SqlKnownOutages implements KnownOutages {
  private final Connections connections;

  SqlKnownOutages(Connections connections) {
    this.connections = connections;
  }

  @Override
  public boolean begin(KnownOutage outage) {
    return connections.write(
        session ->
            session.run(
                    """
                    INSERT INTO known_outage (service, since, told_at, ticket) VALUES (?, ?, ?, ?)
                    ON CONFLICT (service, since) DO NOTHING
                    """,
                    outage.service(),
                    outage.since(),
                    outage.toldAt(),
                    outage.ticket().map(TicketNumber::value))
                > 0);
  }

  @Override
  public List<KnownOutage> current() {
    return connections.read(
        session ->
            session.list(
                """
                SELECT service, since, told_at, ticket FROM known_outage
                WHERE over_at IS NULL ORDER BY service, since
                """,
                row ->
                    new KnownOutage(
                        new ServiceId(row.text("service")),
                        row.instant("since"),
                        row.instant("told_at"),
                        row.optionalLong("ticket").map(TicketNumber::new))));
  }

  @Override
  public boolean end(ServiceId service, Instant since, Instant over) {
    return connections.write(
            session ->
                session.run(
                    """
                    UPDATE known_outage SET over_at = ?
                    WHERE service = ? AND since = ? AND over_at IS NULL
                    """,
                    over,
                    service,
                    since))
        > 0;
  }
}
