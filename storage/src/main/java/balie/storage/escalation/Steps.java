package balie.storage.escalation;

import balie.storage.person.PersonId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of escalation: what is due next for which ticket (a copy that can be thrown away), and
/// what became of each step (which can't). A change of a ticket makes it due at once, in the
/// change's transaction.
public interface Steps {

  /// Tickets that are due, the longest due first.
  List<TicketNumber> due(Instant now, int most);

  /// When the next ticket is due, empty where none is.
  Optional<Instant> next();

  /// Says what lies ahead of a ticket.
  ///
  /// @param next when it is due again, empty for never
  /// @param breach when the first of its promises breaks, empty where none can
  void schedule(TicketNumber ticket, Optional<Instant> next, Optional<Instant> breach);

  /// Tickets whose first promise breaks by an instant or is broken, the most pressing first.
  List<TicketNumber> breaching(Instant until, int most);

  /// What became of a ticket's steps.
  List<FiredStep> of(TicketNumber ticket);

  /// Records what became of a step, once: false, and nothing is changed, where that is known
  /// already.
  boolean record(FiredStep step);

  /// Records that a step was told again: false where it was told so often already.
  ///
  /// @param times how often it has been told by now
  boolean toldAgain(StepKey step, int times, Instant now);

  /// Somebody has a ticket: none of its steps is told again. The number of those that this ended.
  int has(TicketNumber ticket, PersonId person, Instant now);

  /// Throws away what is due next and makes every ticket that is not over due at once; the number
  /// of those.
  int rebuild(Instant now);

  /// What the clocks were last computed with, such as the version of the time zones.
  Optional<String> basis(String what);

  void basis(String what, String value);
}
