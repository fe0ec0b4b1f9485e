package balie.bot.budget;

import balie.bot.clock.Calendars;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.agreement.Entitlements.Stated;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// What customers are promised of a service's availability: the most that an agreement in force
/// says, which is used up first.
final class Promises {
  private static final TermId AVAILABILITY = new TermId("availability");

  private final Register register;
  private final Entitlements entitlements;
  private final Calendars calendars;

  Promises(Register register, Calendars calendars) {
    this.register = register;
    this.entitlements = new Entitlements(register);
    this.calendars = calendars;
  }

  Optional<BurnRate.Promise> of(Service service, LocalDate day) {
    return register.inForce(service.id(), AgreementKind.SLA, day).stream()
        .flatMap(agreement -> promise(service, agreement).stream())
        .max(Comparator.comparing(BurnRate.Promise::target));
  }

  private Optional<BurnRate.Promise> promise(Service service, Agreement agreement) {
    Entitled entitled = new Entitled(service, Optional.empty(), Optional.of(agreement));
    return entitlements.value(entitled, AVAILABILITY).map(Stated::value).stream()
        .filter(Value.Percentage.class::isInstance)
        .map(Value.Percentage.class::cast)
        .flatMap(
            percentage ->
                entitlements.value(entitled, Entitlements.SERVICE_HOURS).map(Stated::value).stream()
                    .filter(Value.Hours.class::isInstance)
                    .flatMap(hours -> calendars.of(((Value.Hours) hours).calendar()).stream())
                    .map(hours -> new BurnRate.Promise(hours, percentage.amount())))
        .findFirst();
  }
}
