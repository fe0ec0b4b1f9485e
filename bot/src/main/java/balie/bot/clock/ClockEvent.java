package balie.bot.clock;

import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.Comparator;

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
    record Retarget(TargetTime target, Anchor from) implements What {}

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
