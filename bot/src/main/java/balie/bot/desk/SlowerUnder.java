package balie.bot.desk;

import balie.storage.agreement.Agreement;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Whether own teams and suppliers restore and deliver as soon as customers are promised. Lengths
/// of time that can't be compared, such as hours and business days, are not compared. How soon
/// tickets are answered and solved is the supply chain's.
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

  private void report(Place place, Value promised, String under, Value given) {
    findings.warning(
        place,
        "promises %s, expected no less than what stands under it needs: %s has %s"
            .formatted(promised.written(), under, given.written()));
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
