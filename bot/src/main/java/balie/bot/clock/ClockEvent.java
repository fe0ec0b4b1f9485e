package balie.bot.clock;

import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// A fact of a ticket's log that its clocks mind.
///
/// @param number its place in the log, which orders what happened at one instant
public record ClockEvent(Instant at, long number, What what) implements Comparable<ClockEvent> {
  private static final Comparator<ClockEvent> ORDER =
      Comparator.comparing(ClockEvent::at).thenComparingLong(ClockEvent::number);

  /// What happened.
  public sealed interface What {
    /// The ticket was opened, whoever opened it.
    record Created() implements What {}

    /// A human agent wrote a public message. The bot's acknowledgement and internal notes are none.
    record PublicReply() implements What {}

    /// The requester wrote a message, at the time that the platform gives it.
    record RequesterMessage() implements What {}

    /// The status was changed.
    record Became(TicketStatus status) implements What {}

    /// The target was replaced.
    ///
    /// @param level empty where nothing is promised any more
    record Retarget(Optional<ServiceLevel> level, Anchor from) implements What {
      public Retarget(ServiceLevel level, Anchor from) {
        this(Optional.of(level), from);
      }
    }

    /// The ticket waits for the team or the supplier that this clock is about.
    ///
    /// @param level what was agreed with them, empty for nothing as the ticket is
    record HandedTo(Optional<ServiceLevel> level) implements What {}

    /// The ticket does not wait for them any more.
    record HandedBack() implements What {}

    /// The agreement ended, and with it what it promised.
    record AgreementEnded() implements What {}
  }

  /// From where a replaced target counts.
  public enum Anchor {
    /// The elapsed time stays.
    START,
    /// A new generation begins with nothing elapsed.
    NOW
  }

  @Override
  public int compareTo(ClockEvent other) {
    return ORDER.compare(this, other);
  }
}
