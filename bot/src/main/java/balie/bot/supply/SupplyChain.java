package balie.bot.supply;

import balie.bot.request.Shortfall;
import balie.bot.request.Shortfall.Promised;
import balie.bot.request.Shortfall.Subject;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.escalation.ClockKind;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares what customers are promised with what stands under it. Only live services promise. Safe
/// for use by several threads.
public final class SupplyChain {
  private final Provision provision;
  private final Map<Known, List<Shortfall>> known = new HashMap<>();
  private final CarriedAvailability availability;
  private final AddedTimes times;
  private final CoveredHours hours;

  private record Known(ServiceId service, LocalDate day) {}

  public SupplyChain(Provision provision) {
    this.provision = provision;
    this.availability = new CarriedAvailability(provision);
    this.times = new AddedTimes(provision);
    this.hours = new CoveredHours(provision);
  }

  /// The promises of a service that can't be carried: by its offerings, its agreements, then its
  /// hours. Each is looked at on a day, or on its agreement's first day where that is later.
  public synchronized List<Shortfall> gaps(ServiceId id, LocalDate today) {
    return known.computeIfAbsent(new Known(id, today), _ -> found(id, today));
  }

  /// A contract on a service that promises an availability.
  ///
  /// @param percent that it promises
  public record Contract(Agreement agreement, BigDecimal percent) {}

  /// The contracts on a service that are in force on a day and promise an availability.
  public List<Contract> contracts(ServiceId id, LocalDate day) {
    return provision.under(id, AgreementKind.CONTRACT, day).stream()
        .flatMap(
            each ->
                CarriedAvailability.stated(each.terms()).stream()
                    .map(percent -> new Contract(each, percent)))
        .toList();
  }

  private List<Shortfall> found(ServiceId id, LocalDate today) {
    Optional<Service> live =
        provision.service(id).filter(each -> each.status() == ServiceStatus.LIVE);
    if (live.isEmpty()) {
      return List.of();
    }
    Service service = live.get();
    List<Shortfall> gaps = new ArrayList<>();
    for (Offering offering : service.offerings()) {
      terms(offering.terms())
          .forEach(
              subject ->
                  availability
                      .gap(
                          new Promised(id, Optional.of(offering.id()), Optional.empty(), subject),
                          today)
                      .ifPresent(gaps::add));
    }
    for (Agreement sla : provision.slas(id)) {
      LocalDate day = sla.valid().from().filter(each -> each.isAfter(today)).orElse(today);
      promised(service, sla)
          .forEach(
              promise -> {
                availability.gap(promise, day).ifPresent(gaps::add);
                times.gap(service, promise, day).ifPresent(gaps::add);
              });
    }
    gaps.addAll(hours.gaps(service, today));
    return List.copyOf(gaps);
  }

  private static List<Promised> promised(Service service, Agreement sla) {
    List<Promised> promised = new ArrayList<>();
    terms(sla.terms())
        .forEach(
            subject ->
                promised.add(
                    new Promised(service.id(), Optional.empty(), Optional.of(sla), subject)));
    for (int i = 0; i < sla.targets().size(); i++) {
      int index = i;
      var target = sla.targets().get(i);
      target
          .respond()
          .ifPresent(value -> promised.add(of(service, sla, index, ClockKind.RESPONSE, value)));
      target
          .resolve()
          .ifPresent(value -> promised.add(of(service, sla, index, ClockKind.RESOLUTION, value)));
    }
    return promised;
  }

  private static Promised of(
      Service service, Agreement sla, int index, ClockKind clock, Value.Duration value) {
    return new Promised(
        service.id(),
        Optional.empty(),
        Optional.of(sla),
        new Subject.OfTarget(index, sla.targets().get(index), clock, value));
  }

  private static List<Subject.OfTerm> terms(Map<TermId, Value> terms) {
    return terms.entrySet().stream()
        .filter(each -> each.getKey().equals(CarriedAvailability.AVAILABILITY))
        .map(each -> new Subject.OfTerm(each.getKey(), each.getValue()))
        .toList();
  }
}
