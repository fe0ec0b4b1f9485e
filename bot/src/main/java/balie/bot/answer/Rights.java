package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Whose;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.article.Audience;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.UnitId;
import balie.storage.service.Service;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who may hear what.
final class Rights {
  private Rights() {}

  /// Whether the asker may hear somebody's values: staff anybody's, a user the own ones, and a
  /// unit's where its agreement is the one through which the user has the service too.
  static boolean mayHear(Asking asking, Whose whose, List<Service> services, Register register) {
    if (asking.byStaff()) {
      return true;
    }
    return switch (whose) {
      case Whose.Own _ -> true;
      case Whose.OfPerson(var person) ->
          asking.asker().map(Person::id).filter(person::equals).isPresent();
      case Whose.OfUnit(var unit) ->
          asking.asker().filter(p -> sharesUnit(p, unit, services, asking, register)).isPresent();
      case Whose.OfSomeone _ -> false;
    };
  }

  private static boolean sharesUnit(
      Person person, UnitId unit, List<Service> services, Asking asking, Register register) {
    if (person.unit().equals(unit)) {
      return true;
    }
    if (!register.upwards(person.unit()).contains(unit) || services.isEmpty()) {
      return false;
    }
    Entitlements entitlements = new Entitlements(register);
    return services.stream()
        .allMatch(
            service -> {
              Optional<Agreement> own = agreement(entitlements.of(person, service, asking.day()));
              return own.isPresent()
                  && own.equals(agreement(entitlements.of(unit, service, asking.day())));
            });
  }

  private static Optional<Agreement> agreement(Entitlements.Entitlement entitlement) {
    return entitlement instanceof Entitled entitled ? entitled.agreement() : Optional.empty();
  }

  /// The audiences whose articles a person may read, as written in the articles.
  static Set<String> audiences(Optional<Person> asker, Register register) {
    Set<String> audiences = new LinkedHashSet<>();
    audiences.add(new Audience.Everyone().id());
    asker.ifPresent(
        person -> {
          register.upwards(person.unit()).forEach(unit -> audiences.add(unit.id()));
          if (person.isStaff()) {
            audiences.add(new Audience.Staff().id());
          }
          if (person.seesPaperwork()) {
            audiences.add(new Audience.Managers().id());
          }
        });
    return audiences;
  }
}
