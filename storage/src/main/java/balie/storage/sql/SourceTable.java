package balie.storage.sql;

import balie.storage.availability.Cadence;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.service.Probe;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The sources of samples.
final class SourceTable {
  private SourceTable() {}

  static SourceId add(Session session, Source.Declared declared, Instant since) {
    SourceId id =
        session
            .first(
                "SELECT COALESCE(MAX(source), 0) + 1 AS source FROM measurement_source",
                SourceTable::id)
            .orElseThrow();
    session.run(
        """
        INSERT INTO measurement_source
          (source, service, name, kind, measures, interval_time, timeout, confirm, redundant,
            needed, since)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id.value(),
        declared.service(),
        declared.name(),
        declared.kind(),
        declared.measures(),
        declared.cadence().interval().toMillis(),
        declared.cadence().timeout().toMillis(),
        declared.cadence().confirm(),
        declared.redundant().map(Probe.Redundant::group),
        declared.redundant().map(Probe.Redundant::needed),
        since);
    return id;
  }

  static void end(Session session, SourceId source, Instant at) {
    session.run(
        "UPDATE measurement_source SET ended = ? WHERE source = ? AND ended IS NULL",
        at,
        source.value());
  }

  /// It counts from then on, where it did not before.
  static void reachBack(Session session, SourceId source, Instant to) {
    session.run(
        "UPDATE measurement_source SET since = ? WHERE source = ? AND since > ?",
        to,
        source.value(),
        to);
  }

  static Optional<Source> find(Session session, SourceId source) {
    return session.first(
        "SELECT * FROM measurement_source WHERE source = ?", SourceTable::source, source.value());
  }

  static Optional<Source> current(Session session, ServiceId service, String name) {
    return session.first(
        "SELECT * FROM measurement_source WHERE service = ? AND name = ? AND ended IS NULL",
        SourceTable::source,
        service,
        name);
  }

  static List<Source> current(Session session) {
    return session.list(
        "SELECT * FROM measurement_source WHERE ended IS NULL ORDER BY service, name",
        SourceTable::source);
  }

  static SourceId id(Row row) {
    return new SourceId(row.longNumber("source"));
  }

  static Source source(Row row) {
    return new Source(
        id(row),
        new Source.Declared(
            new ServiceId(row.text("service")),
            row.text("name"),
            row.oneOf(Source.Kind.class, "kind"),
            row.oneOf(Source.Measures.class, "measures"),
            new Cadence(
                Duration.ofMillis(row.longNumber("interval_time")),
                Duration.ofMillis(row.longNumber("timeout")),
                row.number("confirm")),
            ProbeTables.redundant(row)),
        row.instant("since"),
        row.optionalInstant("ended"));
  }

  static Run run(Row row) {
    return new Run(
        id(row),
        row.oneOf(Seen.class, "seen"),
        row.instant("first_at"),
        row.instant("last_at"),
        row.longNumber("samples"));
  }
}
