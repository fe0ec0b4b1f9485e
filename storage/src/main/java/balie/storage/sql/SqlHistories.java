package balie.storage.sql;

import balie.storage.availability.Correction;
import balie.storage.availability.Histories;
import balie.storage.availability.History;
import balie.storage.availability.Maintenance;
import balie.storage.availability.Run;
import balie.storage.availability.SourceId;
import balie.storage.availability.Track;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is known of services' time, read in four statements however many services there are.
final class SqlHistories implements Histories {
  /// Before every instant.
  private static final long EVER = -Long.MAX_VALUE;

  private static final long NEVER = Long.MAX_VALUE;

  private final Connections connections;

  SqlHistories(Connections connections) {
    this.connections = connections;
  }

  @Override
  public History of(ServiceId service, Instant from, Instant until) {
    return read(Optional.of(service), from, until).getOrDefault(service, History.none(service));
  }

  @Override
  public Map<ServiceId, History> all(Instant from, Instant until) {
    return read(Optional.empty(), from, until);
  }

  private Map<ServiceId, History> read(Optional<ServiceId> service, Instant from, Instant until) {
    return connections.read(
        session -> {
          Map<ServiceId, List<Track>> tracks = tracks(session, service, from, until);
          Map<ServiceId, List<Maintenance>> maintenance =
              maintenance(session, service, from, until);
          Map<ServiceId, List<Correction>> corrections = corrections(session, service, from, until);
          Set<ServiceId> known = new TreeSet<>(tracks.keySet());
          known.addAll(maintenance.keySet());
          known.addAll(corrections.keySet());
          Map<ServiceId, History> histories = new TreeMap<>();
          for (ServiceId each : known) {
            histories.put(
                each,
                new History(
                    each,
                    tracks.getOrDefault(each, List.of()),
                    maintenance.getOrDefault(each, List.of()),
                    corrections.getOrDefault(each, List.of())));
          }
          return histories;
        });
  }

  /// A cross join goes through the sources in order and, of each, reads only the runs that are
  /// wanted: left to choose, SQLite reads every run there is.
  private static Map<ServiceId, List<Track>> tracks(
      Session session, Optional<ServiceId> service, Instant from, Instant until) {
    Map<SourceId, List<Run>> runs =
        session
            .list(
                """
                SELECT r.* FROM
                  (SELECT s.source AS source,
                    (SELECT u.first_at FROM measured_run u
                      WHERE u.source = s.source AND u.seen = 'up' AND u.first_at <= ?
                      ORDER BY u.first_at DESC LIMIT 1) AS low,
                    (SELECT u.first_at FROM measured_run u
                      WHERE u.source = s.source AND u.seen = 'up' AND u.first_at >= ?
                      ORDER BY u.first_at LIMIT 1) AS high
                  FROM measurement_source s
                  WHERE s.measures = 'availability' AND s.since < ?
                    AND (s.ended IS NULL OR s.ended > ?) %s) edge
                CROSS JOIN measured_run r WHERE r.source = edge.source
                  AND r.first_at >= COALESCE(edge.low, ?) AND r.first_at <= COALESCE(edge.high, ?)
                ORDER BY edge.source, r.first_at
                """
                    .formatted(only(service)),
                SourceTable::run,
                values(List.of(from, until, until, from), service, List.of(EVER, NEVER)))
            .stream()
            .collect(Collectors.groupingBy(Run::source));
    return session
        .list(
            """
            SELECT * FROM measurement_source WHERE measures = 'availability' AND since < ?
              AND (ended IS NULL OR ended > ?) %s
            ORDER BY source
            """
                .formatted(only(service)),
            SourceTable::source,
            values(List.of(until, from), service, List.of()))
        .stream()
        .map(source -> new Track(source, runs.getOrDefault(source.id(), List.of())))
        .collect(Collectors.groupingBy(track -> track.source().service()));
  }

  private static Map<ServiceId, List<Maintenance>> maintenance(
      Session session, Optional<ServiceId> service, Instant from, Instant until) {
    return session.grouped(
        """
        SELECT * FROM maintenance WHERE starts_at < ? AND ends_at > ? %s ORDER BY starts_at, number
        """
            .formatted(only(service)),
        SqlHistories::service,
        SqlMaintenanceWindows::maintenance,
        values(List.of(until, from), service, List.of()));
  }

  /// With the former versions of those that ever touched the period.
  private static Map<ServiceId, List<Correction>> corrections(
      Session session, Optional<ServiceId> service, Instant from, Instant until) {
    return session.grouped(
        """
        SELECT * FROM correction WHERE number IN
          (SELECT number FROM correction WHERE starts_at < ? AND (ends_at IS NULL OR ends_at > ?) %s)
        ORDER BY number, version
        """
            .formatted(only(service)),
        SqlHistories::service,
        SqlCorrections::correction,
        values(List.of(until, from), service, List.of()));
  }

  private static ServiceId service(Row row) {
    return new ServiceId(row.text("service"));
  }

  private static String only(Optional<ServiceId> service) {
    return service.isPresent() ? "AND service = ?" : "";
  }

  private static Object[] values(List<?> before, Optional<ServiceId> service, List<?> after) {
    List<Object> values = new ArrayList<>(before);
    service.ifPresent(values::add);
    values.addAll(after);
    return values.toArray();
  }
}
