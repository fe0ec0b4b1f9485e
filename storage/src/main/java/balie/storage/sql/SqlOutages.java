package balie.storage.sql;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Outage;
import balie.storage.ticket.Outages;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Recorded outages in the database.
final class SqlOutages implements Outages {
  private final Connections connections;

  SqlOutages(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void put(Outage outage) {
    int unused =
        connections.write(
            session ->
                session.run(
                    """
                    INSERT INTO outage (ticket, service, note, by_whom, since, ended)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    outage.ticket().value(),
                    outage.service(),
                    outage.note(),
                    outage.by(),
                    outage.since(),
                    outage.until()));
  }

  @Override
  public List<Outage> current() {
    return connections.read(
        session ->
            session.list(
                """
                SELECT ticket, service, note, by_whom, since, ended FROM outage
                WHERE ended IS NULL ORDER BY since DESC
                """,
                SqlOutages::outage));
  }

  @Override
  public Optional<Outage> current(ServiceId service) {
    return current().stream().filter(outage -> outage.service().equals(service)).findFirst();
  }

  @Override
  public boolean end(TicketNumber ticket, Instant at) {
    return connections.write(
            session ->
                session.run(
                    """
                    UPDATE outage SET ended = ? WHERE ticket = ? AND ended IS NULL
                    """,
                    at,
                    ticket.value()))
        > 0;
  }

  private static Outage outage(Row row) {
    return new Outage(
        new TicketNumber(row.longNumber("ticket")),
        new ServiceId(row.text("service")),
        row.text("note"),
        new PersonId(row.text("by_whom")),
        row.instant("since"),
        row.optionalInstant("ended"));
  }
}
