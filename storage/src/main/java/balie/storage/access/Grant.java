package balie.storage.access;

import balie.storage.person.PersonId;
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

  /// Whether it covers a question of this person.
  default boolean mayAskAs(PersonId person) {
    return switch (this) {
      case AskAs(Set<PersonId> people) -> people.contains(person);
      case AskAsAnyone() -> true;
      case ReadMetrics() -> false;
    };
  }

  /// Whether it covers questions at all.
  default boolean mayAsk() {
    return !(this instanceof ReadMetrics);
  }
}
