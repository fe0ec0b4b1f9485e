package balie.bot.availability;

import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.availability.Blame;
import balie.storage.availability.Correction;
import balie.storage.availability.Correction.Claim;
import balie.storage.availability.CorrectionNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was said by hand and counts: of each correction the newest version, the oldest said first,
/// so that what was said later goes over what was said before.
final class Corrected {
  private final List<Correction> inForce;

  Corrected(List<Correction> versions) {
    Map<Long, Correction> newest = new TreeMap<>();
    versions.forEach(
        each ->
            newest.merge(each.number().value(), each, (a, b) -> a.version() > b.version() ? a : b));
    this.inForce =
        newest.values().stream()
            .filter(each -> each.said().claim() != Claim.WITHDRAWN)
            .sorted(
                Comparator.comparing((Correction each) -> each.said().at())
                    .thenComparing(each -> each.number().value()))
            .toList();
  }

  /// When the service was down and when nobody knows, from what was measured.
  Observed over(Observed measured) {
    Spans down = measured.down();
    Spans unknown = measured.unknown();
    for (Correction each : inForce) {
      Spans span = spans(each);
      switch (each.said().claim()) {
        case DOWN -> {
          down = down.and(span);
          unknown = unknown.without(span);
        }
        case UP -> {
          down = down.without(span);
          unknown = unknown.without(span);
        }
        case UNKNOWN -> {
          down = down.without(span);
          unknown = unknown.and(span);
        }
        case AS_MEASURED, WITHDRAWN -> {}
      }
    }
    return new Observed(measured.maintenance(), down, unknown);
  }

  /// The outages' spans, from those that were measured.
  Spans over(Collection<Span> failures) {
    Spans spans = new Spans(List.copyOf(failures));
    for (Correction each : inForce) {
      switch (each.said().claim()) {
        case DOWN -> spans = spans.and(spans(each));
        case UP -> spans = spans.without(spans(each));
        case UNKNOWN, AS_MEASURED, WITHDRAWN -> {}
      }
    }
    return spans;
  }

  /// What the last who said one said of a cause.
  String cause(Span outage) {
    return about(outage).stream()
        .map(each -> each.said().cause())
        .filter(cause -> !cause.isBlank())
        .reduce("", (_, last) -> last);
  }

  Blame blame(Span outage) {
    return about(outage).stream()
        .map(each -> each.said().blame())
        .filter(blame -> !(blame instanceof Blame.NotSaid))
        .reduce(new Blame.NotSaid(), (_, last) -> last);
  }

  List<CorrectionNumber> numbers(Span outage) {
    return about(outage).stream()
        .map(Correction::number)
        .sorted(Comparator.comparing(CorrectionNumber::value))
        .toList();
  }

  private List<Correction> about(Span outage) {
    return inForce.stream()
        .filter(
            each ->
                spans(each).spans().stream()
                    .anyMatch(
                        span ->
                            span.from().isBefore(outage.until())
                                && outage.from().isBefore(span.until())))
        .toList();
  }

  private static Spans spans(Correction correction) {
    Instant until = correction.said().until().orElse(Sighting.NEVER);
    return Spans.of(correction.said().from(), until);
  }
}
