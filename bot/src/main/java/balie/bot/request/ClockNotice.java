package balie.bot.request;

import balie.storage.agreement.Priority;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/// What is told because time passed.
public sealed interface ClockNotice extends Notice.Subject {

  /// A step of a ticket's escalation was reached.
  ///
  /// @param percent of the target
  /// @param due when the promise breaks or broke, empty while the clock stands still
  /// @param late how long ago the step was due, none where it is told in time
  /// @param times how often it has been told with this one
  /// @param now in the desk's zone
  record StepReached(
      TicketNumber ticket,
      String title,
      Priority priority,
      ClockKind clock,
      int percent,
      Optional<Instant> due,
      Duration late,
      int times,
      Role role,
      ZonedDateTime now)
      implements ClockNotice {}

  /// Why somebody is told.
  enum Role {
    ASSIGNEE,
    TEAM,
    ON_DUTY,
    LEAD,
    /// The lead, because the team's rota has nobody for the moment.
    LEAD_FOR_EMPTY_ROTA,
    SERVICE_MANAGER,
    OTHER_TEAM,
    OTHER_LEAD
  }

  /// The rules of the world's time zones are others than before, and every open ticket's clocks
  /// were computed anew.
  record TimeZonesChanged(String before, String after, int tickets) implements ClockNotice {}
}
