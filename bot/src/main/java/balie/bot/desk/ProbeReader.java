package balie.bot.desk;

import balie.storage.service.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how services are measured: `probes` of a service, and `reference-targets` of the desk.
final class ProbeReader {
  private static final String EXPECTED = "a probe: {probe, http} or tcp, dns, heartbeat, told";
  private static final String LENGTH = "a length of time such as 60 s, 5 min or 1 day";
  private static final String NAME = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?";
  private static final String REDUNDANT = "how many of a group are enough, such as 1 of front";
  private static final Pattern REDUNDANCY = Pattern.compile("([1-9][0-9]?) of (" + NAME + ")");
  private static final int MOST_CONFIRMATIONS = 10;
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration USUALLY = Duration.ofSeconds(60);
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

  /// For so long a firing alert is believed without being told again: twice this.
  private static final Duration ALERTS = Duration.ofHours(12);

  private final Findings findings;
  private final TargetOfProbe targets;

  ProbeReader(Findings findings) {
    this.findings = findings;
    this.targets = new TargetOfProbe(findings);
  }

  /// What asks and what is told.
  List<Probe> read(Optional<Item> item) {
    return read(item, Arrays.asList(TargetOfProbe.Kind.values()));
  }

  /// Only what this side asks.
  List<Probe> asked(Optional<Item> item) {
    return read(
        item, List.of(TargetOfProbe.Kind.HTTP, TargetOfProbe.Kind.TCP, TargetOfProbe.Kind.DNS));
  }

  private List<Probe> read(Optional<Item> item, List<TargetOfProbe.Kind> kinds) {
    List<Probe> probes = new ArrayList<>();
    Map<String, Place> names = new HashMap<>();
    for (Item each : item.map(i -> i.list("a list of probes")).orElse(List.of())) {
      Fields fields = each.fields(EXPECTED);
      int before = findings.count();
      Optional<Probe> probe = probe(fields, names, kinds);
      fields.done();
      probe.filter(_ -> findings.count() == before).ifPresent(probes::add);
    }
    item.ifPresent(all -> expectEnough(all.place(), probes));
    return probes;
  }

  /// Those of a group say the same, and there are enough of them.
  private void expectEnough(Place place, List<Probe> probes) {
    Map<String, List<Probe.Redundant>> groups = new TreeMap<>();
    probes.forEach(
        probe ->
            probe
                .redundant()
                .ifPresent(
                    each ->
                        groups.computeIfAbsent(each.group(), _ -> new ArrayList<>()).add(each)));
    groups.forEach(
        (group, members) -> {
          if (Set.copyOf(members).size() > 1) {
            findings.problem(
                place, "probes need different numbers of '%s', expected one".formatted(group));
          } else if (members.getFirst().needed() >= members.size()) {
            findings.problem(
                place,
                "%d of '%s' are needed and there are %d, expected more"
                    .formatted(members.getFirst().needed(), group, members.size()));
          }
        });
  }

  /// Only what may be up is redundant: not who tells of trouble alone, nor a backup.
  private static Optional<Probe.Redundant> redundant(Fields fields, Probe.Target target) {
    boolean tellsUp =
        switch (target) {
          case Probe.Http _, Probe.Tcp _, Probe.Dns _ -> true;
          case Probe.Heartbeat(boolean backup) -> !backup;
          case Probe.Ingest(boolean alerts) -> !alerts;
        };
    return tellsUp
        ? fields.optional("redundant").flatMap(ProbeReader::redundant)
        : Optional.empty();
  }

  private static Optional<Probe.Redundant> redundant(Item item) {
    String text = item.text(REDUNDANT);
    Matcher form = REDUNDANCY.matcher(text);
    if (form.matches()) {
      return Optional.of(new Probe.Redundant(Integer.parseInt(form.group(1)), form.group(2)));
    }
    if (!text.equals(Item.FAULTY)) {
      item.refuse(REDUNDANT);
    }
    return Optional.empty();
  }

  private Optional<Probe> probe(
      Fields fields, Map<String, Place> names, List<TargetOfProbe.Kind> kinds) {
    String name = name(fields, names);
    Optional<Probe.Target> target = targets.read(fields, kinds);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    boolean heartbeat = target.get() instanceof Probe.Heartbeat;
    Duration every = every(fields, target.get());
    Duration timeout =
        heartbeat
            ? length(fields, "late").orElse(every.dividedBy(10))
            : length(fields, "timeout").orElse(shorter(every, USUAL_TIMEOUT));
    if (timeout.compareTo(every) > 0) {
      findings.problem(
          fields.at(heartbeat ? "late" : "timeout"),
          "'%s' is longer than 'every', expected at most %s"
              .formatted(heartbeat ? "late" : "timeout", Length.written(every)));
    }
    return Optional.of(
        new Probe(
            name,
            target.get(),
            every,
            timeout,
            confirm(fields, target.get()),
            redundant(fields, target.get())));
  }

  private String name(Fields fields, Map<String, Place> names) {
    Item item = fields.required("probe", "a name such as web");
    String name = item.text("a name such as web");
    if (!name.equals(Item.FAULTY) && !name.matches(NAME)) {
      item.refuse("a name of lower-case letters, digits and hyphens, such as web");
    }
    Place first = names.putIfAbsent(name, item.place());
    if (first != null) {
      findings.problem(
          item.place(),
          "probe '%s' is there twice, expected it once: see %s".formatted(name, first));
    }
    return name;
  }

  private Duration every(Fields fields, Probe.Target target) {
    Duration usually = target instanceof Probe.Ingest(boolean alerts) && alerts ? ALERTS : USUALLY;
    Optional<Duration> every = length(fields, "every");
    if (every.filter(given -> given.compareTo(SHORTEST) < 0).isPresent()) {
      findings.problem(fields.at("every"), "'every' is too short, expected at least 5 s");
    }
    if (every.isEmpty() && target instanceof Probe.Heartbeat) {
      findings.problem(fields.place(), "'every' is missing, expected " + LENGTH);
    }
    return every.filter(given -> given.compareTo(SHORTEST) >= 0).orElse(usually);
  }

  private int confirm(Fields fields, Probe.Target target) {
    int usually =
        switch (target) {
          case Probe.Heartbeat _ -> 1;
          case Probe.Ingest(boolean alerts) -> alerts ? 1 : 2;
          case Probe.Http _, Probe.Tcp _, Probe.Dns _ -> 2;
        };
    Optional<Item> item = fields.optional("confirm");
    int given = item.map(Item::number).orElse(usually);
    if (given > MOST_CONFIRMATIONS) {
      item.ifPresent(each -> each.refuse("how many failures confirm an outage, from 1 to 10"));
      return usually;
    }
    return given;
  }

  private static Optional<Duration> length(Fields fields, String key) {
    return fields.optional(key).map(item -> Length.read(item, LENGTH));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
