package balie.bot.report;

import balie.bot.availability.Observed;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.bot.request.SlaSummary.Blame;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.OfferingId;
import balie.storage.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that is known of one service, over the period that is told and the months before it. What is
/// asked for a period is a function of this, what was agreed, and nothing else.
///
/// @param observed empty where nothing measures the availability
/// @param outages what is known of the downtime in `observed`, the first counts where they overlap
/// @param maintenance as it was recorded
/// @param backups when a backup was seen to be done; empty where nothing sees that
/// @param restores tests of restoring; empty where none is recorded
/// @param deliveries orders that were approved, of all customers
/// @param logs of the service's tickets, each in the order of its numbers
/// @param changes wishes for other agreements that wait for a review
public record Evidence(
    Optional<Observed> observed,
    List<Interruption> outages,
    List<Maintained> maintenance,
    Optional<List<Instant>> backups,
    Optional<List<Restore>> restores,
    List<Delivery> deliveries,
    List<List<TicketEvent>> logs,
    int changes) {
  public Evidence {
    outages = List.copyOf(outages);
    maintenance = List.copyOf(maintenance);
    backups = backups.map(List::copyOf);
    restores = restores.map(List::copyOf);
    deliveries = List.copyOf(deliveries);
    logs = List.copyOf(logs);
  }

  /// Nothing at all is known.
  public static Evidence none() {
    return new Evidence(
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        0);
  }

  /// The same, and this was observed.
  public Evidence observing(
      Observed seen, List<Interruption> interruptions, List<Maintained> maintained) {
    return new Evidence(
        Optional.of(seen), interruptions, maintained, backups, restores, deliveries, logs, changes);
  }

  /// A stretch of downtime, and what is known about it.
  ///
  /// @param cause empty where none was recorded
  public record Interruption(Span span, String cause, Blame blame) {}

  /// Maintenance: the time that was agreed for it.
  ///
  /// @param note how it went, empty where nothing was said
  public record Maintained(Span span, PersonId by, String why, String note) {}

  /// A test of restoring.
  ///
  /// @param took how long it took
  /// @param lost how old what was restored was, where that was looked at
  /// @param worked whether it was restored at all
  public record Restore(Instant at, Duration took, Optional<Duration> lost, boolean worked) {}

  /// An order that was approved.
  ///
  /// @param unit of whom it is for
  /// @param done when it was fulfilled, empty where it is not yet
  public record Delivery(
      UnitId unit, OfferingId offering, Instant ordered, Optional<Instant> done) {}

  /// What was observed within a span.
  Optional<Observed> within(Span span) {
    return observed.map(
        all ->
            new Observed(
                within(span, all.maintenance()),
                within(span, all.down()),
                within(span, all.unknown())));
  }

  private static Spans within(Span span, Spans spans) {
    return spans.within(span.from(), span.until());
  }
}
