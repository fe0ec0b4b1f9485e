package balie.bot.request;

import balie.storage.agreement.Priority;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of a request about clocks.
public sealed interface ClockOutcome extends Outcome {

  /// What was due of a ticket was done.
  record TimeKept(List<Notice> notices) implements ClockOutcome {
    public TimeKept {
      notices = List.copyOf(notices);
    }
  }

  /// Why a ticket's time stands where it stands; no clock where nothing is promised for it.
  record Explained(TicketNumber ticket, List<ClockStory> clocks) implements ClockOutcome {
    public Explained {
      clocks = List.copyOf(clocks);
    }
  }

  /// The tickets to do first, the most pressing first.
  record Pressing(List<Line> lines) implements ClockOutcome {
    public Pressing {
      lines = List.copyOf(lines);
    }

    /// One of them.
    ///
    /// @param clock whose promise breaks first, or broke
    /// @param due of that clock
    public record Line(
        TicketNumber ticket,
        String title,
        Priority priority,
        TicketStatus status,
        Optional<String> assignee,
        ClockKind clock,
        Instant due) {}
  }

  /// Somebody has it from now on.
  ///
  /// @param ended how many alarms this ended; none where somebody had it already
  record TakenOn(TicketNumber ticket, int ended) implements ClockOutcome {}

  /// There is no such ticket, or it is not the asker's: the same words.
  record NoSuchTicket(TicketNumber ticket) implements ClockOutcome {}

  /// How the service desk did.
  record Figures(DeskSummary desk) implements ClockOutcome {}

  /// For managers and admins only.
  record ManagersOnly() implements ClockOutcome {}

  /// For the desk's own people only.
  record StaffOnly() implements ClockOutcome {}
}
