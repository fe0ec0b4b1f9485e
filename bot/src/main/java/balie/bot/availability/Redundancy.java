package balie.bot.availability;

import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.service.Probe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What redundant sources tell together, of which some are enough: up while so many are up, down
/// while so many can't be, whatever the unseen ones are, else unknown. While fewer of them have a
/// say than are needed, all of these are.
final class Redundancy {
  private Redundancy() {}

  /// The same sightings, with those of each group as one.
  static List<Sighting> united(List<Sighting> all) {
    List<Sighting> united = new ArrayList<>();
    Map<String, List<Sighting>> groups = new TreeMap<>();
    for (Sighting each : all) {
      Optional<Probe.Redundant> redundant = redundant(each);
      if (redundant.isPresent()) {
        groups.computeIfAbsent(redundant.get().group(), _ -> new ArrayList<>()).add(each);
      } else {
        united.add(each);
      }
    }
    groups.values().forEach(members -> united.add(of(members)));
    return united;
  }

  /// What one that is needed by itself tells with others like it.
  ///
  /// @param members of one group; how many are needed is what the newest says
  static Sighting of(List<Sighting> members) {
    int needed = redundant(members.getLast()).map(Probe.Redundant::needed).orElse(1);
    List<Span> up = new ArrayList<>();
    List<Span> down = new ArrayList<>();
    List<Instant> edges = edges(members);
    for (int i = 0; i + 1 < edges.size(); i++) {
      Instant at = edges.get(i);
      Span span = new Span(at, edges.get(i + 1));
      long valid = members.stream().filter(each -> each.valid().contains(at)).count();
      long ups = members.stream().filter(each -> each.up().contains(at)).count();
      long downs = members.stream().filter(each -> each.down().contains(at)).count();
      long enough = Math.min(needed, valid);
      if (valid > 0 && ups >= enough) {
        up.add(span);
      } else if (valid - downs < enough) {
        down.add(span);
      }
    }
    Spans valid = all(members.stream().map(Sighting::valid).toList());
    Spans seenUp = new Spans(up);
    Spans seenDown = new Spans(down);
    return new Sighting(
        members.stream().flatMap(each -> each.sources().stream()).toList(),
        valid,
        seenUp,
        seenDown,
        failures(valid.without(seenUp), seenDown));
  }

  /// Each from its first moment that was down until enough were up again.
  private static List<Span> failures(Spans notUp, Spans down) {
    List<Span> failures = new ArrayList<>();
    for (Span each : notUp.spans()) {
      Spans within = down.within(each.from(), each.until());
      if (!within.spans().isEmpty()) {
        failures.add(new Span(within.spans().getFirst().from(), each.until()));
      }
    }
    return failures;
  }

  /// Every moment at which one of them turns.
  private static List<Instant> edges(List<Sighting> members) {
    TreeSet<Instant> edges = new TreeSet<>();
    for (Sighting each : members) {
      for (Spans spans : List.of(each.valid(), each.up(), each.down())) {
        for (Span span : spans.spans()) {
          edges.add(span.from());
          edges.add(span.until());
        }
      }
    }
    return List.copyOf(edges);
  }

  private static Spans all(List<Spans> spans) {
    return new Spans(spans.stream().flatMap(each -> each.spans().stream()).toList());
  }

  private static Optional<Probe.Redundant> redundant(Sighting sighting) {
    return sighting.sources().getFirst().declared().redundant();
  }
}
