package balie.bot.desk;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a desk promises from today on, with the services and agreements that it is stated in.
/// Drafts and what is over are left out.
final class Promises {
  private final Map<ServiceId, Placed<Service>> services = new LinkedHashMap<>();
  private final List<Placed<Agreement>> agreements;
  private final Map<ServiceId, List<Placed<Agreement>>> byService;
  private final Map<ServiceId, List<Promise>> about = new HashMap<>();
  private final LocalDate today;

  /// @param drafts whether an agreement without an approval is a draft
  Promises(
      List<Placed<Service>> services,
      List<Placed<Agreement>> agreements,
      boolean drafts,
      LocalDate today) {
    services.forEach(each -> this.services.put(each.record().id(), each));
    this.agreements =
        agreements.stream()
            .filter(each -> !drafts || each.record().approval().isPresent())
            .filter(each -> !each.record().valid().isOver(today))
            .toList();
    this.byService =
        this.agreements.stream().collect(Collectors.groupingBy(each -> each.record().service()));
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  List<Placed<Service>> services() {
    return List.copyOf(services.values());
  }

  Optional<Placed<Service>> service(ServiceId id) {
    return Optional.ofNullable(services.get(id));
  }

  /// The agreements of every kind that are not over.
  List<Placed<Agreement>> agreements() {
    return agreements;
  }

  /// The agreements of every kind on a service that are not over.
  List<Placed<Agreement>> agreements(ServiceId service) {
    return byService.getOrDefault(service, List.of());
  }

  /// All that is stated about a service: by its offerings, then by the agreements on it.
  List<Promise> about(ServiceId service) {
    return about.computeIfAbsent(service, this::stated);
  }

  private List<Promise> stated(ServiceId service) {
    Stream<Promise> offered =
        service(service).stream().flatMap(each -> Promise.offered(each).stream());
    Stream<Promise> agreed =
        agreements(service).stream().flatMap(each -> Promise.agreed(each).stream());
    return Stream.concat(offered, agreed).toList();
  }

  /// What customers are promised about a service: by its offerings and its SLAs.
  List<Promise> toCustomers(ServiceId service) {
    return about(service).stream().filter(each -> !isUnder(each)).toList();
  }

  /// What own teams and suppliers promise about a term of a service on a day.
  List<Promise> under(ServiceId service, TermId term, LocalDate day) {
    return about(service).stream()
        .filter(each -> each.term().equals(term) && isUnder(each))
        .filter(each -> each.agreement().filter(a -> a.valid().contains(day)).isPresent())
        .toList();
  }

  /// The day from which a promise is looked at: today, or its agreement's first.
  LocalDate day(Promise promise) {
    return promise.agreement().map(this::day).orElse(today);
  }

  LocalDate day(Agreement agreement) {
    return agreement.valid().from().filter(from -> from.isAfter(today)).orElse(today);
  }

  private static boolean isUnder(Promise promise) {
    return promise.agreement().filter(each -> each.kind() != AgreementKind.SLA).isPresent();
  }
}
