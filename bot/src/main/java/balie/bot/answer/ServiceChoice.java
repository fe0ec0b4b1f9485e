package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.agreement.Entitlements.Entitlement;
import balie.storage.agreement.Entitlements.NotEntitled;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which of the services that may be meant is meant, for somebody and a term.
final class ServiceChoice {
  private final Register register;
  private final Facts facts;

  /// What came of choosing.
  sealed interface Chosen {}

  /// One service, and it is theirs.
  record One(Entitled entitled) implements Chosen {}

  /// Several fit equally.
  record Several(List<Entitled> entitled) implements Chosen {}

  /// Those that are meant are not theirs; the likeliest of them, if any is known.
  record NoneOfTheirs(Optional<NotEntitled> likeliest) implements Chosen {}

  /// Theirs, but none of them states the term.
  record NoneStates(List<Entitled> entitled) implements Chosen {}

  ServiceChoice(Register register, Facts facts) {
    this.register = register;
    this.facts = facts;
  }

  Chosen choose(Asking asking, Whose whose, Request.AskValue ask) {
    List<Service> named = services(ask.services(), asking.day());
    return named.isEmpty() ? unnamed(asking, whose, ask) : among(asking, whose, ask, named);
  }

  private Chosen among(Asking asking, Whose whose, Request.AskValue ask, List<Service> named) {
    List<Entitlement> all = named.stream().map(s -> entitlement(asking, whose, s)).toList();
    List<Entitled> theirs = of(all, Entitled.class);
    if (theirs.isEmpty()) {
      return new NoneOfTheirs(
          of(all, NotEntitled.class).stream()
              .min(Comparator.comparing(n -> n.service().status() != ServiceStatus.LIVE)));
    }
    return theirs.size() == 1 ? one(theirs.getFirst(), ask) : several(theirs, ask);
  }

  private Chosen one(Entitled entitled, Request.AskValue ask) {
    return facts.states(entitled, ask.term())
        ? new One(entitled)
        : new NoneStates(List.of(entitled));
  }

  private Chosen several(List<Entitled> theirs, Request.AskValue ask) {
    List<Entitled> stating = theirs.stream().filter(states(ask)).toList();
    return switch (stating.size()) {
      case 0 -> new NoneStates(theirs);
      case 1 -> new One(stating.getFirst());
      default -> new Several(stating);
    };
  }

  private Chosen unnamed(Asking asking, Whose whose, Request.AskValue ask) {
    LocalDate day = asking.day();
    List<Entitlement> all =
        register.services(day).stream().map(s -> entitlement(asking, whose, s)).toList();
    List<Entitled> theirs = of(all, Entitled.class);
    Optional<Entitled> inFocus =
        theirs.stream()
            .filter(e -> ask.focus().filter(e.service().id()::equals).isPresent())
            .filter(states(ask))
            .findFirst();
    if (inFocus.isPresent()) {
      return new One(inFocus.get());
    }
    if (theirs.stream().anyMatch(states(ask))) {
      return several(theirs, ask);
    }
    List<NotEntitled> offering =
        of(all, NotEntitled.class).stream()
            .filter(n -> n.service().status() == ServiceStatus.LIVE)
            .filter(
                n ->
                    n.service().offerings().stream()
                        .anyMatch(o -> o.terms().containsKey(ask.term())))
            .toList();
    if (theirs.isEmpty() || offering.size() == 1) {
      return new NoneOfTheirs(
          offering.size() == 1 ? Optional.of(offering.getFirst()) : Optional.empty());
    }
    return new NoneStates(theirs);
  }

  private Predicate<Entitled> states(Request.AskValue ask) {
    return entitled -> facts.states(entitled, ask.term());
  }

  private Entitlement entitlement(Asking asking, Whose whose, Service service) {
    return switch (whose) {
      case Whose.Own _ -> own(asking.asker(), service, asking.day());
      case Whose.OfPerson(var id) -> own(register.person(id), service, asking.day());
      case Whose.OfUnit(var unit) -> facts.entitlements().of(unit, service, asking.day());
      case Whose.OfSomeone _ -> own(Optional.empty(), service, asking.day());
    };
  }

  private Entitlement own(Optional<Person> person, Service service, LocalDate day) {
    return person
        .map(p -> facts.entitlements().of(p, service, day))
        .orElseGet(() -> facts.entitlements().unlinked(service));
  }

  private List<Service> services(List<ServiceId> ids, LocalDate day) {
    return ids.stream().flatMap(id -> register.service(id, day).stream()).toList();
  }

  private static <T> List<T> of(List<Entitlement> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
