package balie.bot.supply;

import balie.bot.request.Shortfall;
import balie.bot.request.Shortfall.Lack;
import balie.bot.request.Shortfall.Promised;
import balie.bot.request.Shortfall.Subject;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The availability that what stands under a service can carry: things that are all needed are
/// available together for at most the product of their availabilities, on exact decimals.
final class CarriedAvailability {
  static final TermId AVAILABILITY = new TermId("availability");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Provision provision;
  private final Map<Needed, Map<String, BigDecimal>> parts = new HashMap<>();

  private record Needed(ServiceId service, LocalDate day) {}

  CarriedAvailability(Provision provision) {
    this.provision = provision;
  }

  Optional<Shortfall> gap(Promised promise, LocalDate day) {
    if (!(promise.subject() instanceof Subject.OfTerm(var _, Value.Percentage promised))) {
      return Optional.empty();
    }
    Map<String, BigDecimal> under = parts(promise.service(), day);
    BigDecimal carried = together(under.values());
    return carried.compareTo(promised.amount()) < 0
        ? Optional.of(new Shortfall(promise, new Lack.LessAvailable(carried, under)))
        : Optional.empty();
  }

  /// What a service needs, by name: the agreements under it and the services that it runs on, each
  /// counted once however often it is needed. What nothing is known of counts for 100 %.
  private Map<String, BigDecimal> parts(ServiceId service, LocalDate day) {
    Needed needed = new Needed(service, day);
    Map<String, BigDecimal> known = parts.get(needed);
    if (known != null) {
      return known;
    }
    Map<String, BigDecimal> found = new LinkedHashMap<>();
    // Stands there before the services below are looked at, so that a circle ends.
    parts.put(needed, found);
    Stream.of(AgreementKind.OLA, AgreementKind.CONTRACT)
        .flatMap(kind -> provision.under(service, kind, day).stream())
        .forEach(by -> stated(by.terms()).ifPresent(percent -> found.put(by.id().id(), percent)));
    List<String> below =
        provision.service(service).map(each -> each.technical().runsOn()).orElse(List.of());
    for (String each : below) {
      found.putAll(given(new ServiceId(each), day));
    }
    return found;
  }

  /// What a service gives to one that runs on it: the best that it offers, unless what it stands on
  /// carries less.
  private Map<String, BigDecimal> given(ServiceId service, LocalDate day) {
    Map<String, BigDecimal> under = parts(service, day);
    Optional<BigDecimal> offered =
        provision.service(service).map(Service::offerings).stream()
            .flatMap(List::stream)
            .flatMap(each -> stated(each.terms()).stream())
            .max(BigDecimal::compareTo);
    boolean less = offered.filter(best -> best.compareTo(together(under.values())) < 0).isPresent();
    return less ? Map.of(service.id(), offered.orElseThrow()) : under;
  }

  private static BigDecimal together(Collection<BigDecimal> percentages) {
    return percentages.stream().reduce(ALL, (one, other) -> one.multiply(other).movePointLeft(2));
  }

  static boolean isStatedBy(Agreement agreement) {
    return stated(agreement.terms()).isPresent();
  }

  static Optional<BigDecimal> stated(Map<TermId, Value> terms) {
    return terms.get(AVAILABILITY) instanceof Value.Percentage percentage
        ? Optional.of(percentage.amount())
        : Optional.empty();
  }
}
