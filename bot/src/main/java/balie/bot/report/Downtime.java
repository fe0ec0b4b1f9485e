package balie.bot.report;

import balie.bot.availability.Availability;
import balie.bot.availability.Observed;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.bot.request.SlaSummary.Attributed;
import balie.bot.request.SlaSummary.Blame;
import balie.bot.request.SlaSummary.Maintenance;
import balie.bot.request.SlaSummary.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose the downtime of a period was, and what was done to the service on purpose. Each instant of
/// downtime counts once: with the first outage that explains it, else by itself.
///
/// @param period up to the present, where it goes on
record Downtime(Evidence evidence, BusinessCalendar hours, Span period, Sight sight) {

  List<Outage> outages() {
    Optional<Observed> observed = evidence.within(period);
    if (observed.isEmpty()) {
      return List.of();
    }
    Spans left = observed.get().down().without(observed.get().maintenance());
    List<Outage> outages = new ArrayList<>();
    for (Evidence.Interruption each : evidence.outages()) {
      if (!each.span().from().isBefore(period.until())) {
        continue;
      }
      Spans span = clipped(each.span());
      if (span.spans().isEmpty()) {
        continue;
      }
      Spans rest = left.without(span);
      add(outages, span, left.without(rest), seen(each.cause()), seen(each.blame()));
      left = rest;
    }
    for (Span each : left.spans()) {
      Spans unexplained = new Spans(List.of(each));
      add(outages, unexplained, unexplained, "", new Blame.Unsaid());
    }
    return outages.stream().sorted(Comparator.comparing(Outage::from)).toList();
  }

  private void add(List<Outage> outages, Spans span, Spans down, String cause, Blame blame) {
    Duration counted = Availability.counted(hours, down);
    if (counted.isPositive()) {
      Instant from = span.spans().getFirst().from();
      Instant until = span.spans().getLast().until();
      outages.add(new Outage(from, until, counted, cause, blame));
    }
  }

  List<Attributed> attributed() {
    Map<Blame, Duration> sums = new LinkedHashMap<>();
    outages().forEach(each -> sums.merge(each.blame(), each.down(), Duration::plus));
    return sums.entrySet().stream()
        .map(each -> new Attributed(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Attributed::down).reversed())
        .toList();
  }

  List<Maintenance> maintenance() {
    return evidence.maintenance().stream()
        .filter(each -> !clipped(each.span()).spans().isEmpty())
        .map(
            each ->
                new Maintenance(
                    each.span().from(),
                    each.span().until(),
                    Availability.counted(hours, clipped(each.span())),
                    each.by(),
                    each.why(),
                    each.note()))
        .toList();
  }

  private Spans clipped(Span span) {
    return new Spans(List.of(span)).within(period.from(), period.until());
  }

  /// What a colleague wrote about a cause may name a supplier.
  private String seen(String cause) {
    return sight.managing() ? cause : "";
  }

  private Blame seen(Blame blame) {
    return switch (blame) {
      case Blame.Supplier _ when !sight.managing() -> new Blame.Supplier(Optional.empty());
      case Blame.Supplier supplier -> supplier;
      case Blame.Ours ours -> ours;
      case Blame.Unsaid unsaid -> unsaid;
    };
  }
}
