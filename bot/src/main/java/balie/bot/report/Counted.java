package balie.bot.report;

import balie.bot.availability.Availability;
import balie.bot.availability.Observed;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.bot.request.SlaSummary.Day;
import balie.bot.request.SlaSummary.Judged;
import balie.bot.request.SlaSummary.Measured;
import balie.bot.request.SlaSummary.Verdict;
import balie.storage.service.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one service's evidence comes to over spans, as far as time has come. What several customers
/// share is counted once. Not safe for use by several threads.
final class Counted {
  private final Evidence evidence;
  private final Instant seen;
  private final Sight sight;
  private final Map<Counting, Availability> counted = new HashMap<>();
  private final Map<Counting, Measured> measured = new HashMap<>();

  private record Counting(BusinessCalendar hours, Span span) {}

  /// @param seen until when something is known
  Counted(Evidence evidence, Instant seen, Sight sight) {
    this.evidence = evidence;
    this.seen = seen;
    this.sight = sight;
  }

  /// The part of a span that is over.
  Span past(Span span) {
    Instant until = span.until().isBefore(seen) ? span.until() : seen;
    return new Span(span.from(), until.isBefore(span.from()) ? span.from() : until);
  }

  Optional<Measured> measured(BusinessCalendar hours, Span span) {
    Span past = past(span);
    return evidence
        .observed()
        .map(all -> measured.computeIfAbsent(new Counting(hours, past), this::measured));
  }

  private Measured measured(Counting what) {
    Availability time = availability(what);
    return new Measured(
        time.agreed(),
        time.up(),
        time.down(),
        time.unknown(),
        time.maintenance(),
        time.shown(),
        time.lower(),
        time.upper(),
        time.evidence(),
        new Downtime(evidence, what.hours(), what.span(), sight).outages().size());
  }

  private Availability availability(Counting what) {
    return counted.computeIfAbsent(
        what, _ -> Availability.of(what.hours(), what.span(), evidence.observed().orElseThrow()));
  }

  /// What is to come is unknown, and the budget that of the whole.
  Optional<Judged> judged(BusinessCalendar hours, Span span, Value.Percentage promised) {
    return evidence
        .observed()
        .map(
            all -> {
              Availability whole =
                  seen.isBefore(span.until())
                      ? ahead(hours, span, all)
                      : availability(new Counting(hours, span));
              return new Judged(
                  verdict(whole.verdict(promised.amount())),
                  whole.budget(promised.amount()),
                  whole.remaining(promised.amount()));
            });
  }

  private Availability ahead(BusinessCalendar hours, Span span, Observed all) {
    Span past = past(span);
    Spans ahead = Spans.of(past.until(), span.until());
    return Availability.of(
        hours,
        span,
        new Observed(
            all.maintenance().within(past.from(), past.until()),
            all.down().within(past.from(), past.until()),
            all.unknown().within(past.from(), past.until()).and(ahead)));
  }

  /// Each day from one to another.
  List<Day> days(BusinessCalendar hours, LocalDate first, LocalDate last) {
    Optional<Observed> period = evidence.within(Availability.days(hours, first, last));
    Stream<LocalDate> dates = first.datesUntil(last.plusDays(1));
    return dates
        .map(
            date ->
                period
                    .map(
                        observed -> {
                          Span span = past(Availability.days(hours, date, date));
                          Availability day = Availability.of(hours, span, observed);
                          return new Day(date, day.agreed(), day.down(), day.unknown());
                        })
                    .orElseGet(() -> new Day(date, Duration.ZERO, Duration.ZERO, Duration.ZERO)))
        .toList();
  }

  private static Verdict verdict(balie.bot.availability.Verdict verdict) {
    return switch (verdict) {
      case BREACHED -> Verdict.BREACHED;
      case MET -> Verdict.MET;
      case NOT_DEMONSTRATED -> Verdict.NOT_DEMONSTRATED;
    };
  }
}
