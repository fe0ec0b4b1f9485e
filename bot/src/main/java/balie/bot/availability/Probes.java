package balie.bot.availability;

import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How a service is probed, and what the samples tell.
///
/// @param interval between two probes
/// @param timeout after which a probe has failed
/// @param confirm how many failed probes in a row confirm an outage
public record Probes(Duration interval, Duration timeout, int confirm) {
  /// How many it takes where nothing else is agreed.
  public static final int USUALLY_CONFIRMED_BY = 2;

  public Probes {
    if (!interval.isPositive() || timeout.isNegative() || confirm < 1) {
      throw new IllegalArgumentException(
          "probes every %s, timeout %s, confirmed by %d".formatted(interval, timeout, confirm));
    }
  }

  /// What a probe saw. That the prober itself failed is no sample.
  public record Sample(Instant at, Seen seen) {}

  /// Whether the service answered.
  public enum Seen {
    UP,
    DOWN
  }

  /// What the samples tell about a period. A sample holds until the next one, at most `2 x interval
  /// + timeout`; after that the time is unknown, also within an outage. An outage starts at the
  ///   first failed probe of a confirmed run and ends at the first success; a failure that is not
  ///   confirmed leaves the time until the next sample unknown.
  public Observed observe(List<Sample> samples, Span period) {
    List<Sample> sorted = samples.stream().sorted(Comparator.comparing(Sample::at)).toList();
    List<Span> up = new ArrayList<>();
    List<Span> down = new ArrayList<>();
    int run = 0;
    for (int i = 0; i < sorted.size(); i++) {
      run = sorted.get(i).seen() == Seen.DOWN ? run + 1 : 0;
      if (run == 0) {
        up.add(held(sorted, i));
      } else if (run == confirm) {
        for (int failed = i - run + 1; failed <= i; failed++) {
          down.add(held(sorted, failed));
        }
      } else if (run > confirm) {
        down.add(held(sorted, i));
      }
    }
    Spans outages = new Spans(down);
    Spans unknown = Spans.of(period.from(), period.until()).without(new Spans(up).and(outages));
    return new Observed(Spans.NONE, outages, unknown);
  }

  private Span held(List<Sample> samples, int i) {
    Instant at = samples.get(i).at();
    Instant stale = at.plus(interval.multipliedBy(2)).plus(timeout);
    boolean next = i + 1 < samples.size() && samples.get(i + 1).at().isBefore(stale);
    return new Span(at, next ? samples.get(i + 1).at() : stale);
  }
}
