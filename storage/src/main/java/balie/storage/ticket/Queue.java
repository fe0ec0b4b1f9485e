package balie.storage.ticket;

import balie.storage.person.PersonId;
import balie.storage.person.TeamId;

/// A list of tickets that somebody works by or looks at.
public sealed interface Queue {

  /// All that somebody still has to do something about, the most urgent first, then the oldest.
  record Active() implements Queue {}

  /// Those of them that nobody has.
  record Unassigned() implements Queue {}

  /// Those of them that a person has.
  record Of(PersonId assignee) implements Queue {}

  /// Those of them that a team has.
  record OfTeam(TeamId team) implements Queue {}

  /// All that a person reported or joined, the newest first.
  record ReportedBy(PersonId person) implements Queue {}
}
