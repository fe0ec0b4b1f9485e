package balie.bot.review;

import balie.bot.report.SlaDesk;
import balie.bot.request.Asking;
import balie.bot.request.Outcome;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.ReviewOutcome.NotDone;
import balie.bot.request.ReviewOutcome.Why;
import balie.bot.request.SlaSummary;
import balie.storage.person.Person;
import balie.storage.review.Closing;
import balie.storage.review.Closings;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes months: what was measured is copied, and what people said later no longer counts, so that
/// the figures come out the same each time. A correction is another version beside the old ones,
/// with who and why.
public final class CloseMonth {
  private static final Logger LOG = LoggerFactory.getLogger(CloseMonth.class);

  private final SlaDesk sla;
  private final Closings closings;
  private final long edition;
  private final Function<SlaSummary, String> figures;

  /// @param edition of the desk
  /// @param figures writes them down, the same ones always the same
  public CloseMonth(
      SlaDesk sla, Closings closings, long edition, Function<SlaSummary, String> figures) {
    this.sla = sla;
    this.closings = closings;
    this.edition = edition;
    this.figures = figures;
  }

  /// Closes a month of the services, or of all where none is named; those that are closed stay.
  public Outcome close(Asking asking, Person asker, List<ServiceId> services, YearMonth month) {
    if (!isOver(asking, month)) {
      return new NotDone(Why.NOT_OVER);
    }
    List<Closing> fresh = new ArrayList<>();
    List<ServiceId> closed = new ArrayList<>();
    for (Service service : meant(services, month)) {
      if (closings.newest(service.id(), month).isPresent()) {
        closed.add(service.id());
      } else {
        fresh.add(kept(service, month, 1, asker, asking.now().toInstant(), ""));
      }
    }
    return new ReviewOutcome.Closed(month, fresh, closed);
  }

  /// Counts a closed month anew, with what is known by now.
  public Outcome correct(
      Asking asking, Person asker, List<ServiceId> services, YearMonth month, String why) {
    List<Closing> fresh = new ArrayList<>();
    for (Service service : meant(services, month)) {
      closings
          .newest(service.id(), month)
          .map(
              last ->
                  kept(service, month, last.version() + 1, asker, asking.now().toInstant(), why))
          .ifPresent(fresh::add);
    }
    return fresh.isEmpty()
        ? new NotDone(Why.NOT_CLOSED)
        : new ReviewOutcome.Closed(month, fresh, List.of());
  }

  /// The figures of a closed month, counted again from what was kept of it.
  public Optional<String> again(Closing closing) {
    return meant(List.of(closing.service()), closing.month()).stream()
        .findFirst()
        .map(service -> figures.apply(sla.closing(service, closing)));
  }

  private static boolean isOver(Asking asking, YearMonth month) {
    return month.isBefore(YearMonth.from(asking.now()));
  }

  private List<Service> meant(List<ServiceId> services, YearMonth month) {
    return sla.services(Optional.empty(), month.atDay(1), month.atEndOfMonth()).stream()
        .filter(each -> services.isEmpty() || services.contains(each.id()))
        .toList();
  }

  private Closing kept(
      Service service, YearMonth month, int version, Person by, Instant at, String why) {
    Closing counted =
        new Closing(
            service.id(),
            month,
            version,
            by.id(),
            at,
            why,
            edition,
            sla.tracks(service, month),
            "");
    Closing closing = counted.with(figures.apply(sla.closing(service, counted)));
    if (!closings.add(closing)) {
      throw new IllegalStateException(
          "version %d of %s of %s".formatted(version, month, service.id()));
    }
    LOG.info("event=month-closed service={} month={} version={}", service.id(), month, version);
    return closing;
  }
}
