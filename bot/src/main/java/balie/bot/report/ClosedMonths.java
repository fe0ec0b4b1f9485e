package balie.bot.report;

import balie.bot.availability.Availability;
import balie.bot.availability.Observed;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.bot.report.Evidence.Interruption;
import balie.storage.review.Closing;
import balie.storage.review.Closings;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Months whose figures can't change: what is told of one is what was known when it was closed.
final class ClosedMonths {
  private final Closings closings;
  private final Gathering gathering;

  ClosedMonths(Closings closings, Gathering gathering) {
    this.closings = closings;
    this.gathering = gathering;
  }

  /// The closed months of the services from one day to another, and of the months before it.
  Map<ServiceId, Set<YearMonth>> of(LocalDate first, LocalDate last, int before) {
    return closings.closed(YearMonth.from(first).minusMonths(before), YearMonth.from(last));
  }

  /// The version that counts, where the days are a month that is closed.
  Optional<Closing> of(ServiceId service, LocalDate first, LocalDate last) {
    YearMonth month = YearMonth.from(first);
    return first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())
        ? closings.newest(service, month)
        : Optional.empty();
  }

  /// The evidence with that of closed months as it was.
  ///
  /// @param hours of the service
  Evidence within(
      Evidence evidence, ServiceId service, BusinessCalendar hours, Set<YearMonth> months) {
    Evidence spliced = evidence;
    for (YearMonth month : months) {
      Optional<Closing> closing = closings.newest(service, month);
      if (closing.isPresent()) {
        Span span = Availability.month(hours, month);
        Evidence then = gathering.of(service, span, AsOf.closed(closing.get()));
        spliced = spliced(spliced, then, span);
      }
    }
    return spliced;
  }

  private static Evidence spliced(Evidence now, Evidence then, Span month) {
    if (now.observed().isEmpty() || then.observed().isEmpty()) {
      return now;
    }
    Observed all = now.observed().get();
    Observed part = then.observed().get();
    Observed observed =
        new Observed(
            spliced(all.maintenance(), part.maintenance(), month),
            spliced(all.down(), part.down(), month),
            spliced(all.unknown(), part.unknown(), month));
    List<Interruption> outages = new ArrayList<>();
    now.outages().forEach(each -> outages.addAll(cut(each, outside(each, month))));
    then.outages().forEach(each -> outages.addAll(cut(each, inside(each, month))));
    return now.observing(observed, outages, now.maintenance());
  }

  private static Spans spliced(Spans all, Spans part, Span month) {
    return all.without(Spans.of(month.from(), month.until()))
        .and(part.within(month.from(), month.until()));
  }

  private static Spans outside(Interruption outage, Span month) {
    return new Spans(List.of(outage.span())).without(Spans.of(month.from(), month.until()));
  }

  private static Spans inside(Interruption outage, Span month) {
    return new Spans(List.of(outage.span())).within(month.from(), month.until());
  }

  private static List<Interruption> cut(Interruption outage, Spans spans) {
    return spans.spans().stream()
        .map(span -> new Interruption(span, outage.cause(), outage.blame()))
        .toList();
  }
}
