package balie.bot.ticket;

import balie.bot.availability.Measured;
import balie.bot.availability.MeasuredOutage;
import balie.bot.clock.Span;
import balie.bot.request.ProblemOutcome;
import balie.storage.availability.AvailabilityStores;
import balie.storage.availability.KnownOutage;
import balie.storage.availability.Maintenance;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How services stand at a moment, as measured.
final class Standing {
  private static final Duration BACK = Duration.ofDays(1);

  private final AvailabilityStores stores;

  Standing(AvailabilityStores stores) {
    this.stores = stores;
  }

  /// Of the services that are asked about; of all that people were told of where none is named.
  List<ProblemOutcome.Stand> of(List<ServiceId> services, Instant now) {
    List<ServiceId> all =
        services.isEmpty()
            ? stores.outages().current().stream().map(KnownOutage::service).toList()
            : services;
    List<ProblemOutcome.Stand> standing = new ArrayList<>();
    all.forEach(service -> of(service, now).ifPresent(standing::add));
    return standing;
  }

  /// Empty where nobody knows.
  private Optional<ProblemOutcome.Stand> of(ServiceId service, Instant now) {
    Span lately = new Span(now.minus(BACK), now);
    Measured measured =
        Measured.of(stores.histories().of(service, lately.from(), lately.until()), lately);
    Instant last = now.minusMillis(1);
    if (measured.observed().maintenance().contains(last)) {
      return maintained(service, now);
    }
    Optional<MeasuredOutage> outage = measured.current();
    if (outage.isPresent()) {
      return Optional.of(new ProblemOutcome.Down(service, outage.get().from()));
    }
    boolean unseen =
        measured.observed().unknown().contains(last) || measured.observed().down().contains(last);
    return unseen ? Optional.empty() : Optional.of(new ProblemOutcome.Up(service));
  }

  private Optional<ProblemOutcome.Stand> maintained(ServiceId service, Instant now) {
    return stores.maintenance().open().stream()
        .filter(each -> each.service().equals(service))
        .filter(each -> !each.from().isAfter(now) && each.until().isAfter(now.minusMillis(1)))
        .map(Maintenance::until)
        .findFirst()
        .map(until -> new ProblemOutcome.Maintained(service, until));
  }
}
