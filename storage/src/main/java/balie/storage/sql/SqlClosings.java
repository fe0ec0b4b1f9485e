package balie.storage.sql;

import balie.storage.availability.Run;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.availability.Track;
import balie.storage.person.PersonId;
import balie.storage.review.Closing;
import balie.storage.review.Closings;
import balie.storage.service.ServiceId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Closed months in the database.
final class SqlClosings implements Closings {
  private static final String COLUMNS =
      "SELECT service, month, version, by_whom, at, why, edition, figures FROM closing";

  private final Connections connections;

  SqlClosings(Connections connections) {
    this.connections = connections;
  }

  @Override
  public boolean add(Closing closing) {
    return connections.write(
        session -> {
          int newest =
              session
                  .first(
                      """
                      SELECT COALESCE(MAX(version), 0) AS version FROM closing
                      WHERE service = ? AND month = ?
                      """,
                      row -> row.number("version"),
                      closing.service(),
                      closing.month())
                  .orElseThrow();
          if (closing.version() != newest + 1) {
            return false;
          }
          insert(session, closing);
          return true;
        });
  }

  @Override
  public Map<ServiceId, Set<YearMonth>> closed(YearMonth first, YearMonth last) {
    Map<ServiceId, List<YearMonth>> closed =
        connections.read(
            session ->
                session.grouped(
                    """
                    SELECT service, month FROM closing
                    WHERE month >= ? AND month <= ? AND version = 1 ORDER BY service, month
                    """,
                    row -> new ServiceId(row.text("service")),
                    row -> YearMonth.parse(row.text("month")),
                    first,
                    last));
    Map<ServiceId, Set<YearMonth>> sets = new HashMap<>();
    closed.forEach((service, months) -> sets.put(service, Set.copyOf(months)));
    return sets;
  }

  @Override
  public Optional<Closing> newest(ServiceId service, YearMonth month) {
    return connections.read(
        session ->
            session.first(
                COLUMNS + " WHERE service = ? AND month = ? ORDER BY version DESC LIMIT 1",
                row -> closing(session, row),
                service,
                month));
  }

  @Override
  public List<Closing> versions(ServiceId service, YearMonth month) {
    return connections.read(
        session ->
            session.list(
                COLUMNS + " WHERE service = ? AND month = ? ORDER BY version",
                row -> closing(session, row),
                service,
                month));
  }

  private static void insert(Session session, Closing closing) {
    session.run(
        """
        INSERT INTO closing (service, month, version, by_whom, at, why, edition, figures)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        closing.service(),
        closing.month(),
        closing.version(),
        closing.by(),
        closing.at(),
        closing.why(),
        closing.edition(),
        closing.figures());
    for (Track track : closing.tracks()) {
      session.run(
          """
          INSERT INTO closed_source (service, month, version, source, since, ended)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          closing.service(),
          closing.month(),
          closing.version(),
          track.source().id().value(),
          track.source().since(),
          track.source().until());
      for (Run run : track.runs()) {
        session.run(
            """
            INSERT INTO closed_run
              (service, month, version, source, first_at, last_at, seen, samples)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            closing.service(),
            closing.month(),
            closing.version(),
            track.source().id().value(),
            run.first(),
            run.last(),
            run.seen(),
            run.count());
      }
    }
  }

  private static Closing closing(Session session, Row row) {
    ServiceId service = new ServiceId(row.text("service"));
    String month = row.text("month");
    int version = row.number("version");
    return new Closing(
        service,
        YearMonth.parse(month),
        version,
        new PersonId(row.text("by_whom")),
        row.instant("at"),
        row.text("why"),
        row.longNumber("edition"),
        tracks(session, service, month, version),
        row.text("figures"));
  }

  /// The sources as they were: what is written down of one never changes.
  private static List<Track> tracks(Session session, ServiceId service, String month, int version) {
    Map<SourceId, List<Run>> runs =
        session.grouped(
            """
            SELECT source, first_at, last_at, seen, samples FROM closed_run
            WHERE service = ? AND month = ? AND version = ? ORDER BY source, first_at
            """,
            SourceTable::id,
            SourceTable::run,
            service,
            month,
            version);
    return session.list(
        """
        SELECT source, since, ended FROM closed_source
        WHERE service = ? AND month = ? AND version = ? ORDER BY source
        """,
        row -> {
          Source known = SourceTable.find(session, SourceTable.id(row)).orElseThrow();
          return new Track(
              new Source(
                  known.id(), known.declared(), row.instant("since"), row.optionalInstant("ended")),
              runs.getOrDefault(known.id(), List.of()));
        },
        service,
        month,
        version);
  }
}
