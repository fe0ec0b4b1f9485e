package balie.bot.desk;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Target;
import balie.storage.calendar.CalendarId;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether own teams and suppliers are as quick as customers are promised: no target of an OLA or a
/// contract on the service is longer than the SLA's for the same tickets, and no time to restore or
/// to deliver is longer than the customers'. Times that count in different calendars, or in hours
/// and in business days, are not compared.
final class SlowerUnder {
  private static final Set<TermId> SHORTER_IS_BETTER =
      Set.of(new TermId("restore-time"), new TermId("data-loss"), new TermId("delivery-time"));

  private final Promises promises;
  private final Findings findings;

  SlowerUnder(Promises promises, Findings findings) {
    this.promises = promises;
    this.findings = findings;
  }

  void check() {
    for (Placed<Service> placed : promises.services()) {
      Service service = placed.record();
      promises.toCustomers(service.id()).stream()
          .filter(each -> SHORTER_IS_BETTER.contains(each.term()))
          .forEach(this::check);
      promises.agreements(service.id()).stream()
          .filter(each -> each.record().kind() == AgreementKind.SLA)
          .forEach(sla -> check(sla, service));
    }
  }

  private void check(Promise promise) {
    LocalDate day = promises.day(promise);
    for (Promise under : promises.under(promise.service(), promise.term(), day)) {
      if (isLonger(under.value(), promise.value())) {
        String by = under.agreement().map(Agreement::id).map(Object::toString).orElse("");
        report(promise.place(), promise.value(), by, under.value());
      }
    }
  }

  private void check(Placed<Agreement> sla, Service service) {
    LocalDate day = promises.day(sla.record());
    List<Agreement> under =
        promises.agreements(service.id()).stream()
            .map(Placed::record)
            .filter(each -> each.kind() != AgreementKind.SLA && each.valid().contains(day))
            .toList();
    List<Target> targets = sla.record().targets();
    List<Item> items =
        sla.fields().optional("targets").map(item -> item.list("")).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      for (Agreement agreement : under) {
        for (Target other : agreement.targets()) {
          if (isAbout(targets.get(i), other, service)) {
            Place place = items.get(i).place();
            check(place, targets.get(i).respond(), agreement, other.respond());
            check(place, targets.get(i).resolve(), agreement, other.resolve());
          }
        }
      }
    }
  }

  private void check(
      Place place,
      Optional<Value.Duration> promised,
      Agreement under,
      Optional<Value.Duration> given) {
    if (promised.isPresent() && given.isPresent() && isLonger(given.get(), promised.get())) {
      report(place, promised.get(), under.id().id(), given.get());
    }
  }

  private void report(Place place, Value promised, String under, Value given) {
    findings.warning(
        place,
        "promises %s, expected no less than what stands under it needs: %s has %s"
            .formatted(promised.written(), under, given.written()));
  }

  private static boolean isAbout(Target one, Target other, Service service) {
    CalendarId hours = one.hours().orElse(service.support());
    return one.kind() == other.kind()
        && one.priority() == other.priority()
        && hours.equals(other.hours().orElse(service.support()));
  }

  private static boolean isLonger(Value one, Value other) {
    Optional<Quantity> longer = Quantity.of(one);
    Optional<Quantity> shorter = Quantity.of(other);
    return longer.isPresent()
        && shorter.isPresent()
        && longer.get().dimension().equals(shorter.get().dimension())
        && longer.get().amount().compareTo(shorter.get().amount()) > 0;
  }
}
