package balie.storage.sql;

import balie.storage.availability.Measurements;
import balie.storage.availability.Run;
import balie.storage.availability.Sample;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was measured, in the database.
final class SqlMeasurements implements Measurements {
  private final Connections connections;

  SqlMeasurements(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Source declare(Source.Declared declared, Instant at) {
    return connections.write(
        session -> {
          Optional<Source> known =
              SourceTable.current(session, declared.service(), declared.name());
          if (known.map(Source::declared).filter(declared::equals).isPresent()) {
            return known.get();
          }
          known.ifPresent(former -> SourceTable.end(session, former.id(), at));
          return SourceTable.find(session, SourceTable.add(session, declared, at)).orElseThrow();
        });
  }

  @Override
  public void retire(SourceId source, Instant at) {
    int _ =
        connections.write(
            session -> {
              SourceTable.end(session, source, at);
              return 0;
            });
  }

  @Override
  public List<Source> sources() {
    return connections.read(SourceTable::current);
  }

  @Override
  public Optional<Source> source(ServiceId service, String name) {
    return connections.read(session -> SourceTable.current(session, service, name));
  }

  @Override
  public Appended append(List<Sample> samples) {
    Map<SourceId, Map<Instant, Sample>> sorted = sorted(samples);
    return connections.write(
        session -> {
          Appended all = new Appended(0, samples.size() - count(sorted), 0);
          for (Map.Entry<SourceId, Map<Instant, Sample>> each : sorted.entrySet()) {
            List<Sample> inOrder = List.copyOf(each.getValue().values());
            SourceTable.reachBack(session, each.getKey(), inOrder.getFirst().at());
            all = all.and(runs(session, each.getKey()).append(inOrder));
          }
          return all;
        });
  }

  @Override
  public void keep(List<Run> runs) {
    Map<SourceId, List<Run>> bySource =
        runs.stream()
            .collect(Collectors.groupingBy(Run::source, TreeMap::new, Collectors.toList()));
    int _ =
        connections.write(
            session -> {
              bySource.forEach(
                  (source, own) -> {
                    SourceTable.reachBack(session, source, own.getFirst().first());
                    runs(session, source).keep(own);
                  });
              return 0;
            });
  }

  @Override
  public List<Run> newest() {
    return connections.read(
        session ->
            session.list(
                """
                SELECT r.* FROM measurement_source s CROSS JOIN measured_run r
                WHERE r.source = s.source AND s.ended IS NULL AND r.first_at =
                  (SELECT MAX(first_at) FROM measured_run WHERE source = s.source)
                ORDER BY s.source
                """,
                SourceTable::run));
  }

  private static RunTable runs(Session session, SourceId source) {
    return new RunTable(
        session,
        SourceTable.find(session, source)
            .orElseThrow(() -> new IllegalArgumentException("no source " + source)));
  }

  /// By source and instant, the stronger of two.
  private static Map<SourceId, Map<Instant, Sample>> sorted(List<Sample> samples) {
    Map<SourceId, Map<Instant, Sample>> sorted = new TreeMap<>();
    for (Sample sample : samples) {
      sorted
          .computeIfAbsent(sample.source(), _ -> new TreeMap<>())
          .merge(sample.at(), sample, (a, b) -> a.seen().compareTo(b.seen()) >= 0 ? a : b);
    }
    return sorted;
  }

  private static int count(Map<SourceId, Map<Instant, Sample>> sorted) {
    return sorted.values().stream().mapToInt(Map::size).sum();
  }
}
