package balie.bot.desk;

import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.Role;
import balie.storage.person.Subscription;
import balie.storage.person.Unit;
import java.util.List;

/// Writes people.yaml.
final class PeoplePage {
  private PeoplePage() {}

  static Page of(List<Unit> units, List<Person> people) {
    return new Page()
        .putPages("units", units.stream().map(PeoplePage::unit).toList())
        .putPages("people", people.stream().map(PeoplePage::person).toList());
  }

  private static Page unit(Unit unit) {
    return new Page()
        .put("unit", unit.id().id())
        .put("name", unit.name())
        .putIfAny("in", unit.in())
        .putIfAny("manager", unit.manager())
        .putIfAny("stand-in", unit.standIn());
  }

  private static Page person(Person person) {
    Page page =
        new Page()
            .put("email", person.id().email())
            .put("name", person.name())
            .put("unit", person.unit().id())
            .putIfAny("language", person.language().map(Language::tag))
            .put("roles", person.roles().stream().sorted().map(Role::id).toList());
    List<Page> subscriptions =
        person.subscriptions().stream().map(PeoplePage::subscription).toList();
    return subscriptions.isEmpty() ? page : page.putPages("subscriptions", subscriptions);
  }

  private static Page subscription(Subscription subscription) {
    return new Page()
        .put("service", subscription.service().id())
        .putIfAny("offering", subscription.offering())
        .putIfAny("from", subscription.valid().from())
        .putIfAny("until", subscription.valid().until())
        .putTerms(subscription.terms());
  }
}
