package balie.bot.request;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.MessageNumber;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Pending;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is wanted of tickets. Who may have it is looked at by whoever does it.
public sealed interface TicketRequest extends Request
    permits TicketRequest.Begin,
        TicketRequest.Continue,
        TicketRequest.ShowMine,
        TicketRequest.Show,
        TicketRequest.Do,
        TicketRequest.Prepare,
        TicketRequest.ListQueue,
        TicketRequest.Search,
        TicketRequest.RecordOutage,
        TicketRequest.EndOutage,
        OrderRequest,
        AvailabilityRequest,
        ProblemRequest {

  /// A ticket is to be opened.
  ///
  /// @param about the message whose words it is about
  /// @param kind empty where the words have to tell
  record Begin(MessageNumber about, Optional<TicketKind> kind, List<ServiceId> services)
      implements TicketRequest {
    public Begin {
      services = List.copyOf(services);
    }
  }

  /// An answer to a question about a draft.
  record Continue(MessageNumber draft, Answer answer) implements TicketRequest {}

  /// What may be answered about a draft.
  sealed interface Answer {
    /// It is none of the tickets that may be the same.
    record Another() implements Answer {}

    /// It is this one.
    record Same(TicketNumber ticket) implements Answer {}

    record Hits(Impact impact) implements Answer {}

    record Keeps(Urgency urgency) implements Answer {}

    /// What was proposed helped: no ticket is needed.
    record Helped() implements Answer {}
  }

  /// How are the asker's tickets doing?
  record ShowMine() implements TicketRequest {}

  /// A ticket is to be shown.
  record Show(TicketNumber ticket) implements TicketRequest {}

  /// Something is to happen to a ticket.
  ///
  /// @param seen the version that was seen, empty where a typed command names none
  record Do(TicketNumber ticket, Optional<Integer> seen, Step step) implements TicketRequest {}

  /// Something is to happen to a ticket, and it needs words that the next message gives.
  record Prepare(TicketNumber ticket, int seen, Pending.What what) implements TicketRequest {}

  /// A queue is to be shown.
  record ListQueue(Which which, Optional<TicketNumber> after) implements TicketRequest {
    /// Which one.
    public enum Which {
      MINE,
      UNASSIGNED,
      ACTIVE
    }
  }

  /// Tickets are to be searched.
  record Search(String words) implements TicketRequest {}

  /// A failure of a service is to be recorded.
  record RecordOutage(List<ServiceId> services, Optional<java.time.Instant> since, String note)
      implements TicketRequest {
    public RecordOutage {
      services = List.copyOf(services);
    }
  }

  /// A recorded failure is over.
  record EndOutage(List<ServiceId> services, String note) implements TicketRequest {
    public EndOutage {
      services = List.copyOf(services);
    }
  }

  /// A change to a ticket.
  sealed interface Step {}

  /// A change that the desk's own people make.
  sealed interface AgentStep extends Step {
    /// I take it.
    record Take() implements AgentStep {}

    /// Somebody else, or a team, gets it.
    record Give(String to) implements AgentStep {}

    record Prioritise(Priority priority, Happening.Reprioritised.Count count, String reason)
        implements AgentStep {}

    /// Another version of an agreement is to count for it from now on.
    record Repin(Opening.Pinned to, String reason) implements AgentStep {}

    /// The only words that cross to the requester.
    record Reply(String words, Happening.Replied.To to) implements AgentStep {}

    record Note(String words) implements AgentStep {}

    /// The requester is asked, and waited for.
    record Ask(String words) implements AgentStep {}

    record AwaitSupplier(String supplier) implements AgentStep {}

    record Schedule(LocalDate day) implements AgentStep {}

    record Resume() implements AgentStep {}

    record Resolve(String solution) implements AgentStep {}

    record NotATicket() implements AgentStep {}

    record MergeInto(TicketNumber other) implements AgentStep {}

    record Link(TicketNumber other) implements AgentStep {}
  }

  /// A change that who reported it may make.
  sealed interface ReporterStep extends Step {
    /// Something to add.
    record Add(String words) implements ReporterStep {}

    record NotSolved() implements ReporterStep {}

    /// It is solved, or needed no more: close it.
    record Close() implements ReporterStep {}

    record Rate(int stars) implements ReporterStep {}
  }
}
