package balie.bot.availability;

import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one source tells of its time, from the runs of its samples, the same as the samples tell
/// one by one ([Probes]); or what redundant ones tell together ([Redundancy]).
///
/// @param valid when it has a say
/// @param up when it was seen up
/// @param down when it was seen down, of outages that are confirmed
/// @param failures the confirmed outages, each from its first failed sample to the first success,
///   also over time in which nothing was seen; to [#NEVER] where no success was seen yet
record Sighting(List<Source> sources, Spans valid, Spans up, Spans down, List<Span> failures) {
  /// The end of what has not ended.
  static final Instant NEVER = Instant.MAX;

  Sighting {
    sources = List.copyOf(sources);
    failures = List.copyOf(failures);
  }

  static Sighting of(Track track) {
    List<Span> up = new ArrayList<>();
    List<Span> down = new ArrayList<>();
    List<Span> failures = new ArrayList<>();
    List<Integer> failing = new ArrayList<>();
    List<Run> runs = track.runs();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).seen() == Seen.DOWN) {
        failing.add(i);
      } else if (runs.get(i).seen() == Seen.UP) {
        end(track, failing, runs.get(i).first(), down, failures);
        failing.clear();
        up.add(held(track, i));
      }
    }
    end(track, failing, NEVER, down, failures);
    return counted(track.source(), new Spans(up), new Spans(down), new Spans(failures));
  }

  Source.Kind kind() {
    return sources.getFirst().declared().kind();
  }

  /// Only while the source counted.
  private static Sighting counted(Source source, Spans up, Spans down, Spans failures) {
    Instant from = source.since();
    Instant until = source.until().orElse(NEVER);
    return new Sighting(
        List.of(source),
        Spans.of(from, until),
        up.within(from, until),
        down.within(from, until),
        failures.within(from, until).spans());
  }

  private static void end(
      Track track, List<Integer> failing, Instant at, List<Span> down, List<Span> failures) {
    long failed = failing.stream().mapToLong(i -> track.runs().get(i).count()).sum();
    if (failed >= track.source().cadence().confirm()) {
      failing.forEach(i -> down.add(held(track, i)));
      failures.add(new Span(track.runs().get(failing.getFirst()).first(), at));
    }
  }

  private static Span held(Track track, int i) {
    Run run = track.runs().get(i);
    Instant stale = run.last().plus(track.source().cadence().hold());
    boolean next = i + 1 < track.runs().size() && track.runs().get(i + 1).first().isBefore(stale);
    return new Span(run.first(), next ? track.runs().get(i + 1).first() : stale);
  }
}
