package balie.bot.request;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.calendar.Calendar;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A value from the record, with where it is stated.
///
/// @param through the agreement through which the service is had, empty where there is none
/// @param target the kind and priority of a response or resolution time
/// @param hours the calendar of an hours term, and whether it is open
public record Fact(
    Service service,
    TermId term,
    Value value,
    StatedIn statedIn,
    Optional<Agreement> through,
    Optional<Target> target,
    Optional<Hours> hours) {

  /// Where a value is stated.
  public enum StatedIn {
    SUBSCRIPTION("subscription"),
    AGREEMENT("agreement"),
    OFFERING("offering"),
    SERVICE("service"),
    TECHNICAL("technical");

    private final String id;

    StatedIn(String id) {
      this.id = id;
    }

    /// As it is written in JSON.
    public String id() {
      return id;
    }
  }

  /// What a response or resolution time counts for.
  public record Target(TicketKind kind, Priority priority) {}

  /// A calendar, and what was asked of it.
  ///
  /// @param state empty where only the hours in general were asked
  public record Hours(Calendar calendar, Optional<State> state) {}

  /// Open or closed at a moment or on a day.
  ///
  /// @param about the moment, or the beginning of the day, that was asked about
  /// @param wholeDay whether a day was asked about
  /// @param until when that changes, empty where it never does
  public record State(
      ZonedDateTime about, boolean wholeDay, boolean open, Optional<Instant> until) {}
}
