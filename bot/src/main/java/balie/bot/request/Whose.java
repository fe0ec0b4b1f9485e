package balie.bot.request;

import balie.storage.person.PersonId;
import balie.storage.person.UnitId;

/// Whose promise or ticket a request is about.
public sealed interface Whose {

  /// The asker's own.
  record Own() implements Whose {}

  /// Another person's, who is known to the desk.
  record OfPerson(PersonId person) implements Whose {}

  /// A unit's.
  record OfUnit(UnitId unit) implements Whose {}

  /// Somebody's who is named, but not known to the desk: a colleague, a stranger.
  record OfSomeone() implements Whose {}
}
