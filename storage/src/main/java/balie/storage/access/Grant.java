package balie.storage.access;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What a client may do.
public sealed interface Grant {

  /// Ask as an unlinked person, and as each of these.
  record AskAs(Set<PersonId> people) implements Grant {
    public AskAs {
      people = Collections.unmodifiableSet(new TreeSet<>(people));
    }
  }

  /// Ask as anybody: for a program that signs people in itself, such as a portal.
  record AskAsAnyone() implements Grant {}

  /// Read the metrics, and nothing else.
  record ReadMetrics() implements Grant {}

  /// Tell what it measures of these services, and nothing else; of any where none is named.
  record Tell(Set<ServiceId> services) implements Grant {
    public Tell {
      services = Collections.unmodifiableSet(new TreeSet<>(services));
    }
  }

  /// Whether it covers a question of this person.
  default boolean mayAskAs(PersonId person) {
    return switch (this) {
      case AskAs(Set<PersonId> people) -> people.contains(person);
      case AskAsAnyone() -> true;
      case ReadMetrics(), Tell _ -> false;
    };
  }

  /// Whether it covers questions at all.
  default boolean mayAsk() {
    return switch (this) {
      case AskAs _, AskAsAnyone() -> true;
      case ReadMetrics(), Tell _ -> false;
    };
  }

  /// Whether it covers telling what is measured of a service.
  default boolean mayTellOf(ServiceId service) {
    return this instanceof Tell(Set<ServiceId> services)
        && (services.isEmpty() || services.contains(service));
  }
}
