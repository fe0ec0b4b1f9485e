package balie.storage.sql;

import balie.storage.order.Granted;
import balie.storage.person.Person;
import balie.storage.person.Subscription;
import java.util.ArrayList;
import java.util.List;

/// What was ordered, laid over what the desk folder says.
final class Overlay {
  private Overlay() {}

  /// The people with what they ordered before what the folder says, the latest first.
  static List<Person> on(List<Person> people, List<Granted> granted) {
    return granted.isEmpty() ? people : people.stream().map(person -> on(person, granted)).toList();
  }

  /// Whether the people hold a subscription as it was ordered.
  static boolean holds(List<Person> people, Granted granted) {
    return people.stream()
        .filter(person -> person.id().equals(granted.person()))
        .flatMap(person -> person.subscriptions().stream())
        .anyMatch(subscription -> isSame(subscription, granted.subscription()));
  }

  /// What a folder that is published says itself by now is no longer an overlay.
  static void absorbed(Session session, List<Person> people) {
    for (Granted granted : SqlOrders.granted(session)) {
      if (holds(people, granted)) {
        SqlOrders.forget(session, granted.order());
      }
    }
  }

  private static Person on(Person person, List<Granted> granted) {
    List<Subscription> all =
        new ArrayList<>(
            granted.stream()
                .filter(each -> each.person().equals(person.id()))
                .map(Granted::subscription)
                .toList());
    if (all.isEmpty()) {
      return person;
    }
    all.addAll(person.subscriptions());
    return new Person(
        person.id(), person.name(), person.unit(), person.language(), person.roles(), all);
  }

  private static boolean isSame(Subscription one, Subscription ordered) {
    return one.service().equals(ordered.service())
        && one.offering().equals(ordered.offering())
        && one.valid().from().equals(ordered.valid().from());
  }
}
