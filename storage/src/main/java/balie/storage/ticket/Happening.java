package balie.storage.ticket;

import balie.storage.agreement.Priority;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can happen to a ticket.
public sealed interface Happening {

  /// The status that it brings about whatever the one before, empty where it brings about none.
  default Optional<TicketStatus> becomes() {
    return Optional.empty();
  }

  /// It was opened.
  record Opened(Opening opening) implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.NEW);
    }
  }

  /// A colleague of the desk wrote to the requester: the only words of theirs that cross.
  record Replied(String words, To to) implements Happening {
    /// Who reads it.
    public enum To {
      REQUESTER,
      /// The requester and all who joined.
      ALL
    }
  }

  /// A colleague of the desk wrote for colleagues alone.
  record Noted(String words) implements Happening {}

  /// The requester wrote. It ends the waiting for them.
  ///
  /// @param attachments the names of files that came with it
  record RequesterSaid(String words, List<String> attachments) implements Happening {
    public RequesterSaid {
      attachments = List.copyOf(attachments);
    }
  }

  /// It was given to a team or a person, or back to nobody.
  record Assigned(Optional<TeamId> team, Optional<PersonId> person) implements Happening {}

  /// Its priority was changed.
  ///
  /// @param reason may be empty where the target counts from the start
  record Reprioritised(Priority priority, Count count, String reason) implements Happening {
    public Reprioritised {
      if (count == Count.FROM_NOW && reason.isBlank()) {
        throw new IllegalArgumentException("a fresh start without a reason");
      }
    }

    /// From where the new target counts.
    public enum Count {
      /// The elapsed time stays.
      FROM_START,
      /// A new generation begins with nothing elapsed.
      FROM_NOW
    }
  }

  /// Work on it began.
  record Began() implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.IN_PROGRESS);
    }
  }

  /// What it waited for came, or work on it stopped.
  record Continued() implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.OPEN);
    }
  }

  /// It waits for the requester.
  record AwaitsRequester() implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.WAITING_REQUESTER);
    }
  }

  /// It waits for a supplier.
  record AwaitsSupplier(String supplier) implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.WAITING_SUPPLIER);
    }
  }

  /// It waits for a day.
  record Scheduled(LocalDate day) implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.SCHEDULED);
    }
  }

  /// It was resolved.
  ///
  /// @param solution told to the requester
  record Resolved(String solution) implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.RESOLVED);
    }
  }

  /// It was not solved after all.
  record Reopened() implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.OPEN);
    }
  }

  /// It is over.
  record Closed() implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.CLOSED);
    }
  }

  /// It was withdrawn by the requester, or was none to begin with.
  record Cancelled(Why why) implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.CANCELLED);
    }

    /// Why it was.
    public enum Why {
      WITHDRAWN,
      NOT_A_TICKET,
      DECLINED
    }
  }

  /// It goes on in another ticket.
  record MergedInto(TicketNumber other) implements Happening {
    @Override
    public Optional<TicketStatus> becomes() {
      return Optional.of(TicketStatus.MERGED);
    }
  }

  /// Another ticket was merged into it.
  record Absorbed(TicketNumber other) implements Happening {}

  /// It has to do with another ticket.
  record Linked(TicketNumber other, Tie tie) implements Happening {
    /// How.
    public enum Tie {
      RELATED,
      /// It goes on where the other one was closed.
      FOLLOWS
    }
  }

  /// Another version of an agreement counts for it from now on: a deliberate act.
  record Repinned(Opening.Pinned to, String reason) implements Happening {
    public Repinned {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("another version without a reason");
      }
    }
  }

  /// Its agreement ended, and with it what was promised.
  record AgreementEnded() implements Happening {}

  /// Somebody else has the same, and is told about it from now on.
  record Joined(Reporter reporter) implements Happening {}

  /// The requester said how it was: 1 to 5, 5 being the best.
  record Rated(int stars) implements Happening {
    public Rated {
      if (stars < 1 || stars > 5) {
        throw new IllegalArgumentException(stars + " stars");
      }
    }
  }
}
