package balie.storage.sql;

import balie.storage.availability.FiringAlerts;
import balie.storage.availability.SourceId;
import java.time.Instant;

/// Trouble that goes on, in the database.
final class SqlFiringAlerts implements FiringAlerts {
  private final Connections connections;

  SqlFiringAlerts(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void fires(SourceId source, String alert, Instant since) {
    int _ =
        connections.write(
            session ->
                session.run(
                    """
                    INSERT INTO firing_alert (source, alert, since) VALUES (?, ?, ?)
                    ON CONFLICT (source, alert) DO NOTHING
                    """,
                    source.value(),
                    alert,
                    since));
  }

  @Override
  public boolean ends(SourceId source, String alert) {
    return connections.write(
            session ->
                session.run(
                    "DELETE FROM firing_alert WHERE source = ? AND alert = ?",
                    source.value(),
                    alert))
        > 0;
  }

  @Override
  public int firing(SourceId source) {
    return connections.read(
        session ->
            session
                .first(
                    "SELECT COUNT(*) AS firing FROM firing_alert WHERE source = ?",
                    row -> row.number("firing"),
                    source.value())
                .orElse(0));
  }
}
