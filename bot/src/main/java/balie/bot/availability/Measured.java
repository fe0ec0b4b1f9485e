package balie.bot.availability;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.availability.History;
import balie.storage.availability.Maintenance;
import balie.storage.availability.Source.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of a service's time in a period, from what was measured and what was said about
/// it. Of several sources the service is down while one says so, else unknown while one that should
/// know doesn't, else up; redundant ones count as one. While nobody measures it is unknown. A
/// period that is not over is asked about until now: what has not been is not unknown.
///
/// @param observed within the period
/// @param outages that touch the period, the oldest first
public record Measured(Span period, Observed observed, List<MeasuredOutage> outages) {
  public Measured {
    outages = List.copyOf(outages);
  }

  /// Of a history that was read for this period, or for a longer one.
  public static Measured of(History history, Span period) {
    List<Sighting> sightings =
        Redundancy.united(
            history.tracks().stream()
                .filter(track -> track.source().isAboutAvailability())
                .map(Sighting::of)
                .toList());
    Corrected corrected = new Corrected(history.corrections());
    Spans maintenance = new Spans(history.maintenance().stream().map(each -> span(each)).toList());
    Spans down = all(sightings.stream().map(Sighting::down));
    Observed whole =
        corrected.over(new Observed(maintenance, down, unknown(sightings, down, period)));
    Observed observed =
        new Observed(
            within(whole.maintenance(), period),
            within(whole.down(), period),
            within(whole.unknown().without(whole.down()), period));
    return new Measured(period, observed, outages(sightings, corrected, whole.down(), period));
  }

  /// Counted within the service's hours.
  public Availability availability(BusinessCalendar hours) {
    return Availability.of(hours, period, observed);
  }

  /// The outage that goes on at the period's end, as far as is known there.
  public Optional<MeasuredOutage> current() {
    return outages.stream()
        .filter(each -> each.until().filter(end -> end.isBefore(period.until())).isEmpty())
        .reduce((_, last) -> last);
  }

  /// Where a source that should know doesn't. One that only tells of trouble never should; a file
  /// of samples need not where another source tells.
  private static Spans unknown(List<Sighting> sightings, Spans down, Span period) {
    Spans told = Spans.NONE;
    Spans unknown = Spans.NONE;
    Spans imported = Spans.NONE;
    for (Sighting each : sightings) {
      Kind kind = each.kind();
      if (kind == Kind.IMPORT) {
        imported = imported.and(each.up());
      } else if (kind != Kind.ALERTS) {
        told = told.and(each.valid());
        unknown = unknown.and(each.valid().without(each.up().and(each.down())));
      }
    }
    Spans nobody = Spans.of(period.from(), period.until()).without(told.and(imported).and(down));
    return unknown.and(nobody);
  }

  private static List<MeasuredOutage> outages(
      List<Sighting> sightings, Corrected corrected, Spans down, Span period) {
    List<Span> failures = sightings.stream().flatMap(each -> each.failures().stream()).toList();
    List<MeasuredOutage> outages = new ArrayList<>();
    for (Span each : corrected.over(failures).spans()) {
      boolean goesOn = each.until().equals(Sighting.NEVER);
      Spans own = down.within(each.from(), goesOn ? period.until() : each.until());
      if (!within(own, period).spans().isEmpty()) {
        outages.add(
            new MeasuredOutage(
                own.spans().getFirst().from(),
                goesOn ? Optional.empty() : Optional.of(each.until()),
                own,
                corrected.cause(each),
                corrected.blame(each),
                seenBy(sightings, each),
                corrected.numbers(each)));
      }
    }
    return outages;
  }

  private static List<String> seenBy(List<Sighting> sightings, Span outage) {
    return sightings.stream()
        .filter(each -> !each.down().within(outage.from(), outage.until()).spans().isEmpty())
        .flatMap(each -> each.sources().stream())
        .map(each -> each.declared().name())
        .distinct()
        .toList();
  }

  private static Span span(Maintenance maintenance) {
    return new Span(maintenance.from(), maintenance.until());
  }

  private static Spans all(Stream<Spans> spans) {
    return new Spans(spans.flatMap(each -> each.spans().stream()).toList());
  }

  private static Spans within(Spans spans, Span period) {
    return spans.within(period.from(), period.until());
  }
}
