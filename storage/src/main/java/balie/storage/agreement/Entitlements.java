package balie.storage.agreement;

import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.Subscription;
import balie.storage.person.UnitId;
import balie.storage.service.Offering;
import balie.storage.service.OfferingId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who gets which value: for a person or a unit, a service and a day. The rule is the desk's
/// specification, "Who gets which value": the first that states the term among the person's own
/// subscription, the offering it names, the agreement in force with the nearest unit that has one,
/// that agreement's offering and, for hours, the service.
public final class Entitlements {
  /// The term of a service's own hours.
  public static final TermId SERVICE_HOURS = new TermId("service-hours");

  /// The term of the hours in which people are helped.
  public static final TermId SUPPORT_HOURS = new TermId("support-hours");

  private final Register register;

  public Entitlements(Register register) {
    this.register = register;
  }

  /// Why a service is not somebody's on a day.
  public enum Reason {
    /// There never was an agreement or a subscription.
    NONE,
    /// What there was is over.
    OVER,
    /// What there is has not begun.
    NOT_BEGUN,
    /// The service is planned.
    PLANNED,
    /// The service is retired.
    RETIRED
  }

  /// Where a value is stated, in the order in which it is looked for.
  public enum StatedIn {
    SUBSCRIPTION,
    AGREEMENT,
    OFFERING,
    SERVICE
  }

  /// Whether a service is somebody's.
  public sealed interface Entitlement {}

  /// It is: through a subscription, an agreement or both.
  ///
  /// @param agreement the agreement through which it is had, empty for a subscription alone
  public record Entitled(
      Service service, Optional<Subscription> subscription, Optional<Agreement> agreement)
      implements Entitlement {}

  /// It is not.
  public record NotEntitled(Service service, Reason reason) implements Entitlement {}

  /// A value and where it is stated.
  public record Stated(Value value, StatedIn statedIn) {}

  /// Whether a person has a service on a day.
  public Entitlement of(Person person, Service service, LocalDate day) {
    List<Subscription> own =
        person.subscriptions().stream().filter(s -> s.service().equals(service.id())).toList();
    return entitlement(service, day, own, register.upwards(person.unit()));
  }

  /// Whether a unit has a service on a day: by its own agreement, or that of the nearest unit
  /// above.
  public Entitlement of(UnitId unit, Service service, LocalDate day) {
    return entitlement(service, day, List.of(), register.upwards(unit));
  }

  /// A service to somebody who is not linked: theirs it is not.
  public NotEntitled unlinked(Service service) {
    Reason reason =
        switch (service.status()) {
          case PLANNED -> Reason.PLANNED;
          case RETIRED -> Reason.RETIRED;
          case LIVE -> Reason.NONE;
        };
    return new NotEntitled(service, reason);
  }

  /// The services that a person has on a day.
  public List<Entitled> all(Person person, LocalDate day) {
    return register.services(day).stream()
        .map(service -> of(person, service, day))
        .filter(Entitled.class::isInstance)
        .map(Entitled.class::cast)
        .toList();
  }

  /// The value of a term, empty where nothing states it.
  public Optional<Stated> value(Entitled entitled, TermId term) {
    Optional<Stated> found =
        entitled.subscription().flatMap(s -> stated(s.terms().get(term), StatedIn.SUBSCRIPTION));
    Optional<OfferingId> agreed = entitled.agreement().flatMap(Agreement::offering);
    Optional<OfferingId> own = entitled.subscription().flatMap(Subscription::offering);
    Service service = entitled.service();
    return found
        .or(() -> own.filter(o -> !agreed.equals(own)).flatMap(o -> offered(service, o, term)))
        .or(
            () ->
                entitled.agreement().flatMap(a -> stated(a.terms().get(term), StatedIn.AGREEMENT)))
        .or(() -> agreed.flatMap(o -> offered(service, o, term)))
        .or(() -> ofService(service, term));
  }

  /// The targets of the agreement through which the service is had.
  public List<Target> targets(Entitled entitled) {
    return entitled.agreement().map(Agreement::targets).orElse(List.of());
  }

  /// Every term that is stated for an entitlement, targets apart.
  public Set<TermId> stated(Entitled entitled) {
    Set<TermId> terms = new LinkedHashSet<>();
    entitled.subscription().ifPresent(s -> terms.addAll(s.terms().keySet()));
    Optional<OfferingId> own = entitled.subscription().flatMap(Subscription::offering);
    own.flatMap(entitled.service()::offering).ifPresent(o -> terms.addAll(o.terms().keySet()));
    entitled.agreement().ifPresent(a -> terms.addAll(a.terms().keySet()));
    entitled
        .agreement()
        .flatMap(Agreement::offering)
        .flatMap(entitled.service()::offering)
        .ifPresent(o -> terms.addAll(o.terms().keySet()));
    terms.add(SERVICE_HOURS);
    terms.add(SUPPORT_HOURS);
    return terms;
  }

  private Entitlement entitlement(
      Service service, LocalDate day, List<Subscription> own, List<UnitId> units) {
    switch (service.status()) {
      case PLANNED -> {
        return new NotEntitled(service, Reason.PLANNED);
      }
      case RETIRED -> {
        return new NotEntitled(service, Reason.RETIRED);
      }
      case LIVE -> {
        // The rest of the method is for these.
      }
    }
    Optional<Subscription> subscription =
        own.stream().filter(s -> s.valid().contains(day)).findFirst();
    List<Agreement> slas = slas(service.id(), units);
    Optional<Agreement> agreement =
        units.stream()
            .flatMap(
                unit ->
                    slas.stream()
                        .filter(a -> a.with().equals(unit.id()) && a.valid().contains(day)))
            .findFirst();
    if (subscription.isPresent() || agreement.isPresent()) {
      return new Entitled(service, subscription, agreement);
    }
    return new NotEntitled(service, reason(day, own, slas));
  }

  private List<Agreement> slas(ServiceId service, List<UnitId> units) {
    return register.agreements(service).stream()
        .filter(a -> a.kind() == AgreementKind.SLA)
        .filter(register::counts)
        .filter(a -> units.contains(new UnitId(a.with())))
        .toList();
  }

  /// Over counts before not begun: who had a service once is told that it ended.
  private static Reason reason(LocalDate day, List<Subscription> own, List<Agreement> slas) {
    List<Period> periods =
        Stream.concat(own.stream().map(Subscription::valid), slas.stream().map(Agreement::valid))
            .toList();
    if (periods.stream().anyMatch(p -> p.isOver(day))) {
      return Reason.OVER;
    }
    return periods.stream().anyMatch(p -> p.isBeforeBeginning(day))
        ? Reason.NOT_BEGUN
        : Reason.NONE;
  }

  private static Optional<Stated> offered(Service service, OfferingId offering, TermId term) {
    return service
        .offering(offering)
        .map(Offering::terms)
        .flatMap(terms -> stated(terms.get(term), StatedIn.OFFERING));
  }

  private static Optional<Stated> ofService(Service service, TermId term) {
    if (term.equals(SERVICE_HOURS)) {
      return stated(new Value.Hours(service.hours()), StatedIn.SERVICE);
    }
    return term.equals(SUPPORT_HOURS)
        ? stated(new Value.Hours(service.support()), StatedIn.SERVICE)
        : Optional.empty();
  }

  private static Optional<Stated> stated(@Nullable Value value, StatedIn where) {
    return value == null ? Optional.empty() : Optional.of(new Stated(value, where));
  }
}
