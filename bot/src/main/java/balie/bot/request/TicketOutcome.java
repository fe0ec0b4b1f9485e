package balie.bot.request;

import balie.storage.agreement.Priority;
import balie.storage.conversation.MessageNumber;
import balie.storage.problem.Problem;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Pending;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketLine;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of a request about tickets.
public sealed interface TicketOutcome extends Outcome
    permits TicketOutcome.WhichImpact,
        TicketOutcome.WhichUrgency,
        TicketOutcome.MayBeKnown,
        TicketOutcome.Opened,
        TicketOutcome.Joined,
        TicketOutcome.Already,
        TicketOutcome.Mine,
        TicketOutcome.Shown,
        TicketOutcome.NoSuchTicket,
        TicketOutcome.TooMany,
        TicketOutcome.StaffOnly,
        TicketOutcome.Unlinked,
        TicketOutcome.Done,
        TicketOutcome.Crossed,
        TicketOutcome.Stale,
        TicketOutcome.Illegal,
        TicketOutcome.NoSuch,
        TicketOutcome.ReasonNeeded,
        TicketOutcome.FreshCountNeedsReason,
        TicketOutcome.WriteNow,
        TicketOutcome.IsItNotSolved,
        TicketOutcome.TooLateToReopen,
        TicketOutcome.Listed,
        TicketOutcome.OutageNoted,
        OrderOutcome,
        AvailabilityOutcome,
        ProblemOutcome {

  /// Whom does it hit?
  record WhichImpact(MessageNumber draft) implements TicketOutcome {}

  /// How much does it keep people from their work?
  record WhichUrgency(MessageNumber draft) implements TicketOutcome {}

  /// It may be one of these; nothing of who reported them is told.
  ///
  /// @param problem a known one whose workaround may help
  record MayBeKnown(MessageNumber draft, List<Known> known, Optional<Problem> problem)
      implements TicketOutcome {
    public MayBeKnown {
      known = List.copyOf(known);
    }
  }

  /// A ticket that others reported.
  ///
  /// @param reports how many people did
  /// @param note what an agent says about it for everybody, where it is a recorded outage
  record Known(
      TicketNumber ticket,
      Optional<ServiceId> service,
      Instant since,
      int reports,
      boolean outage,
      String note) {}

  /// A ticket was opened.
  record Opened(Ticket ticket, Promised promised, List<Notice> notices) implements TicketOutcome {
    public Opened {
      notices = List.copyOf(notices);
    }
  }

  /// The asker was added to a ticket of others.
  record Joined(Ticket ticket, List<Notice> notices) implements TicketOutcome {
    public Joined {
      notices = List.copyOf(notices);
    }
  }

  /// That was done before; this came of it.
  record Already(TicketNumber ticket) implements TicketOutcome {}

  /// The asker's tickets, the newest first.
  record Mine(List<TicketView> tickets) implements TicketOutcome {
    public Mine {
      tickets = List.copyOf(tickets);
    }
  }

  /// A ticket, as somebody may see it.
  record Shown(TicketView view) implements TicketOutcome {}

  /// There is no such ticket, or it is not the asker's: the same words.
  record NoSuchTicket(TicketNumber ticket) implements TicketOutcome {}

  /// Asked for too many that are not there.
  record TooMany() implements TicketOutcome {}

  /// For the desk's own people only.
  record StaffOnly() implements TicketOutcome {}

  /// Only for people whom the desk knows.
  record Unlinked() implements TicketOutcome {}

  /// It was done.
  record Done(Ticket ticket, TicketRequest.Step step, List<Notice> notices)
      implements TicketOutcome {
    public Done {
      notices = List.copyOf(notices);
    }
  }

  /// The requester's words crossed, and somebody answers: the bot has nothing to say.
  record Crossed(List<Notice> notices) implements TicketOutcome {
    public Crossed {
      notices = List.copyOf(notices);
    }
  }

  /// Somebody was faster.
  record Stale(Ticket ticket, List<TicketEvent> since) implements TicketOutcome {
    public Stale {
      since = List.copyOf(since);
    }
  }

  /// Its status does not allow it.
  record Illegal(Ticket ticket, TicketStatus wished) implements TicketOutcome {}

  /// Something that was named is not there: whom to assign to, which ticket to merge with.
  record NoSuch(What what, String named) implements TicketOutcome {
    /// What it would have been.
    public enum What {
      PERSON_OR_TEAM,
      TICKET,
      SERVICE,
      /// A version of an agreement that could count for the ticket.
      AGREEMENT
    }
  }

  /// Another version may count, but only with a reason.
  record ReasonNeeded(Ticket ticket, Opening.Pinned to) implements TicketOutcome {}

  /// Its time may be counted from now, but only with a reason.
  record FreshCountNeedsReason(Ticket ticket, Priority priority) implements TicketOutcome {}

  /// The next message gives the words.
  record WriteNow(Ticket ticket, Pending.What what) implements TicketOutcome {}

  /// Is it not solved?
  record IsItNotSolved(Ticket ticket, List<Notice> notices) implements TicketOutcome {
    public IsItNotSolved {
      notices = List.copyOf(notices);
    }
  }

  /// It can't be reopened any more; a new one was begun.
  record TooLateToReopen(Ticket ticket) implements TicketOutcome {}

  /// A queue or what a search found.
  ///
  /// @param all how many there are, where that is known
  record Listed(
      Optional<TicketRequest.ListQueue.Which> queue,
      List<TicketLine> lines,
      Optional<Integer> all,
      boolean more)
      implements TicketOutcome {
    public Listed {
      lines = List.copyOf(lines);
    }
  }

  /// An outage was recorded, or ended.
  record OutageNoted(balie.storage.ticket.Outage outage, int reporters, List<Notice> notices)
      implements TicketOutcome {
    public OutageNoted {
      notices = List.copyOf(notices);
    }
  }
}
