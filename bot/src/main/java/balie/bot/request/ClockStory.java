package balie.bot.request;

import balie.storage.agreement.AgreementId;
import balie.storage.calendar.CalendarId;
import balie.storage.escalation.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the time of one clock was counted.
///
/// @param agreement that promises it, in that version
/// @param generation 1, and one more for each fresh start
/// @param due empty while it stands still
/// @param stopped when it stopped
/// @param stretches from its start on; those that counted add up to `elapsed`
public record ClockStory(
    ClockKind clock,
    AgreementId agreement,
    int version,
    int generation,
    State state,
    Duration length,
    Duration elapsed,
    Optional<Instant> due,
    Optional<Instant> stopped,
    List<Stretch> stretches) {
  public ClockStory {
    stretches = List.copyOf(stretches);
  }

  /// How it stands.
  public enum State {
    OK,
    WARNING,
    DUE,
    BREACHED,
    MET,
    ENDED
  }

  /// A stretch in which one rule applied.
  ///
  /// @param since from when that version of the calendar counts, empty for its first
  public record Stretch(
      Instant from, Instant until, Rule rule, CalendarId calendar, Optional<Instant> since) {
    /// What of it was counted: all or nothing.
    public Duration counted() {
      return rule == Rule.COUNTED ? Duration.between(from, until) : Duration.ZERO;
    }
  }

  /// What applied.
  public enum Rule {
    COUNTED,
    OUTSIDE_HOURS,
    WAITING_REQUESTER,
    WAITING_SUPPLIER,
    SCHEDULED,
    RESOLVED,
    LEFT_OUT
  }
}
