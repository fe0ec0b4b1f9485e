package balie.storage.conversation;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/// What a question said beside its service and term, so that what goes on with it is about the
/// same.
///
/// @param person whose it is, empty for nobody but the asker
/// @param unit whose it is, empty for no unit in particular
/// @param day for which agreements are read, empty for the day on which it is asked
/// @param kind and `priority`: of the ticket that a target is asked for
public record Scope(
    Optional<PersonId> person,
    Optional<UnitId> unit,
    Optional<LocalDate> day,
    Optional<TicketKind> kind,
    Optional<Priority> priority) {
  /// The asker's own, today, of any ticket.
  public static final Scope PLAIN =
      new Scope(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
