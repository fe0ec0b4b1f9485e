package balie.bot.availability;

import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.availability.Cadence;
import balie.storage.availability.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How a service is probed, and what the samples tell one by one. [Sighting] tells the same from
/// runs of them.
public record Probes(Cadence cadence) {

  /// What a probe saw.
  public record Sample(Instant at, Seen seen) {}

  /// What the samples tell about a period. A sample holds until the next one, at most `2 x interval
  /// + timeout`; after that the time is unknown, also within an outage. An outage starts at the
  ///   first failed probe of a confirmed run and ends at the first success; a failure that is not
  ///   confirmed leaves the time until the next sample unknown. Where the prober itself was in
  ///   trouble the time until the next sample is unknown, and neither confirms nor ends anything.
  public Observed observe(List<Sample> samples, Span period) {
    List<Sample> sorted = samples.stream().sorted(Comparator.comparing(Sample::at)).toList();
    List<Span> up = new ArrayList<>();
    List<Span> down = new ArrayList<>();
    List<Span> failing = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      switch (sorted.get(i).seen()) {
        case UP -> {
          failing.clear();
          up.add(held(sorted, i));
        }
        case DOWN -> {
          failing.add(held(sorted, i));
          if (failing.size() == cadence.confirm()) {
            down.addAll(failing);
          } else if (failing.size() > cadence.confirm()) {
            down.add(failing.getLast());
          }
        }
        case UNKNOWN -> {}
      }
    }
    Spans outages = new Spans(down);
    Spans unknown = Spans.of(period.from(), period.until()).without(new Spans(up).and(outages));
    return new Observed(Spans.NONE, outages, unknown);
  }

  private Span held(List<Sample> samples, int i) {
    Instant at = samples.get(i).at();
    Instant stale = at.plus(cadence.hold());
    boolean next = i + 1 < samples.size() && samples.get(i + 1).at().isBefore(stale);
    return new Span(at, next ? samples.get(i + 1).at() : stale);
  }
}
