package balie.storage.sql;

import balie.storage.service.Probe;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How services are measured: every edition's probes, and what is asked for reference.
final class ProbeTables {
  private static final String COLUMNS =
      "probe, kind, target, statuses, wanted, within, certificate, record, server,"
          + " interval_time, timeout, confirm, redundant, needed";

  private ProbeTables() {}

  static void put(Session session, ServiceTables.Key key, List<Probe> probes) {
    for (int i = 0; i < probes.size(); i++) {
      session.run(
          """
          INSERT INTO service_probe (service, publication, position, %s)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
              .formatted(COLUMNS),
          values(probes.get(i), key.service(), key.publication(), i));
    }
  }

  static Map<ServiceTables.Key, List<Probe>> all(Session session) {
    return session.grouped(
        "SELECT * FROM service_probe ORDER BY service, publication, position",
        ServiceTables.Key::of,
        ProbeTables::probe);
  }

  /// Replaces what was there.
  static void putReferences(Session session, List<Probe> probes) {
    session.run("DELETE FROM reference_probe");
    for (int i = 0; i < probes.size(); i++) {
      session.run(
          """
          INSERT INTO reference_probe (position, %s)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
              .formatted(COLUMNS),
          values(probes.get(i), i));
    }
  }

  static List<Probe> references(Session session) {
    return session.list("SELECT * FROM reference_probe ORDER BY position", ProbeTables::probe);
  }

  /// A target in columns.
  private record Written(
      String kind,
      Optional<String> target,
      Optional<String> statuses,
      Optional<String> wanted,
      Optional<Long> within,
      Optional<Integer> certificate,
      Optional<String> type,
      Optional<String> server) {

    static Written of(Probe.Target target) {
      return switch (target) {
        case Probe.Http http ->
            new Written(
                "http",
                Optional.of(http.address().toString()),
                Optional.of(http.statuses())
                    .filter(all -> !all.isEmpty())
                    .map(all -> all.stream().map(String::valueOf).collect(Collectors.joining(" "))),
                http.text(),
                http.within().map(Duration::toMillis),
                http.certificate(),
                Optional.empty(),
                Optional.empty());
        case Probe.Tcp(String host, int port) -> plain("tcp", Optional.of(host + ":" + port));
        case Probe.Dns dns ->
            new Written(
                "dns",
                Optional.of(dns.name()),
                Optional.empty(),
                dns.answer(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(dns.type().name().toLowerCase(Locale.ROOT)),
                dns.server());
        case Probe.Heartbeat(boolean backup) ->
            plain(backup ? "backup" : "heartbeat", Optional.empty());
        case Probe.Ingest(boolean alerts) -> plain(alerts ? "alerts" : "samples", Optional.empty());
      };
    }

    private static Written plain(String kind, Optional<String> target) {
      return new Written(
          kind,
          target,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static Object[] values(Probe probe, Object... keys) {
    Written written = Written.of(probe.target());
    Object[] values = Arrays.copyOf(keys, keys.length + 14);
    Object[] own = {
      probe.name(),
      written.kind(),
      written.target(),
      written.statuses(),
      written.wanted(),
      written.within(),
      written.certificate(),
      written.type(),
      written.server(),
      probe.every().toMillis(),
      probe.timeout().toMillis(),
      probe.confirm(),
      probe.redundant().map(Probe.Redundant::group),
      probe.redundant().map(Probe.Redundant::needed)
    };
    System.arraycopy(own, 0, values, keys.length, own.length);
    return values;
  }

  private static Probe probe(Row row) {
    return new Probe(
        row.text("probe"),
        target(row),
        Duration.ofMillis(row.longNumber("interval_time")),
        Duration.ofMillis(row.longNumber("timeout")),
        row.number("confirm"),
        redundant(row));
  }

  static Optional<Probe.Redundant> redundant(Row row) {
    return row.optionalText("redundant")
        .map(group -> new Probe.Redundant(row.number("needed"), group));
  }

  private static Probe.Target target(Row row) {
    String kind = row.text("kind");
    return switch (kind) {
      case "http" ->
          new Probe.Http(
              URI.create(row.text("target")),
              row.optionalText("statuses").stream()
                  .flatMap(all -> Arrays.stream(all.split(" ", -1)))
                  .map(Integer::valueOf)
                  .toList(),
              row.optionalText("wanted"),
              row.optionalLong("within").map(Duration::ofMillis),
              row.optionalLong("certificate").map(Math::toIntExact));
      case "tcp" -> tcp(row.text("target"));
      case "dns" ->
          new Probe.Dns(
              row.text("target"),
              row.oneOf(Probe.Dns.Type.class, "record"),
              row.optionalText("wanted"),
              row.optionalText("server"));
      case "heartbeat" -> new Probe.Heartbeat(false);
      case "backup" -> new Probe.Heartbeat(true);
      case "samples" -> new Probe.Ingest(false);
      case "alerts" -> new Probe.Ingest(true);
      default -> throw new IllegalStateException("a probe of kind " + kind);
    };
  }

  private static Probe.Tcp tcp(String target) {
    int colon = target.lastIndexOf(':');
    return new Probe.Tcp(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
  }
}
