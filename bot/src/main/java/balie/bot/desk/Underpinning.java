package balie.bot.desk;

import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether what stands under a service can carry the availability that is promised: things that are
/// all needed are available together for at most the product of their availabilities.
final class Underpinning {
  private static final TermId AVAILABILITY = new TermId("availability");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  private final Promises promises;
  private final Findings findings;
  private final Map<Needed, Map<String, BigDecimal>> parts = new HashMap<>();

  private record Needed(ServiceId service, LocalDate day) {}

  Underpinning(Promises promises, Findings findings) {
    this.promises = promises;
    this.findings = findings;
  }

  void check() {
    for (Placed<Service> placed : promises.services()) {
      Service service = placed.record();
      if (service.status() == ServiceStatus.LIVE) {
        promises.toCustomers(service.id()).stream()
            .filter(each -> each.term().equals(AVAILABILITY))
            .forEach(this::check);
      }
    }
  }

  private void check(Promise promise) {
    Map<String, BigDecimal> under = parts(promise.service(), promises.day(promise));
    BigDecimal carried = together(under.values());
    if (promise.value() instanceof Value.Percentage(var written, var promised, var per)
        && carried.compareTo(promised) < 0) {
      int scale = Math.max(DECIMALS, promised.scale());
      String names =
          under.entrySet().stream()
              .map(each -> each.getKey() + " " + each.getValue().toPlainString() + " %")
              .collect(Collectors.joining(", "));
      findings.warning(
          promise.place(),
          "promises %s, expected no more than what stands under it can carry, %s %%: %s"
              .formatted(
                  written, carried.setScale(scale, RoundingMode.DOWN).toPlainString(), names));
    }
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
    for (Promise each : promises.under(service, AVAILABILITY, day)) {
      each.agreement().ifPresent(by -> percentage(each).ifPresent(p -> found.put(by.id().id(), p)));
    }
    List<String> below =
        promises.service(service).map(each -> each.record().technical().runsOn()).orElse(List.of());
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
        promises.service(service).stream()
            .flatMap(each -> Promise.offered(each).stream())
            .filter(each -> each.term().equals(AVAILABILITY))
            .flatMap(each -> percentage(each).stream())
            .max(BigDecimal::compareTo);
    boolean less = offered.filter(best -> best.compareTo(together(under.values())) < 0).isPresent();
    return less ? Map.of(service.id(), offered.orElseThrow()) : under;
  }

  private static BigDecimal together(Collection<BigDecimal> percentages) {
    return percentages.stream().reduce(ALL, (one, other) -> one.multiply(other).movePointLeft(2));
  }

  private static Optional<BigDecimal> percentage(Promise promise) {
    return promise.value() instanceof Value.Percentage(var written, var amount, var per)
        ? Optional.of(amount)
        : Optional.empty();
  }
}
