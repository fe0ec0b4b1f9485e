package balie.bot.request;

import balie.storage.conversation.MessageNumber;
import balie.storage.problem.ProblemNumber;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.util.List;

/// What is wanted of problems, of outages as a whole and of the next review.
public sealed interface ProblemRequest extends TicketRequest {

  /// The cause of several incidents is to be looked into.
  record Open(List<ServiceId> services, String title) implements ProblemRequest {
    public Open {
      services = List.copyOf(services);
    }
  }

  /// Something is known of it.
  record Describe(ProblemNumber problem, Aspect aspect, String words) implements ProblemRequest {
    /// What is known.
    public enum Aspect {
      KNOWN_ERROR,
      WORKAROUND
    }
  }

  /// It caused this ticket.
  record LinkTo(TicketNumber ticket, ProblemNumber problem) implements ProblemRequest {}

  record Solve(ProblemNumber problem) implements ProblemRequest {}

  /// Those that are not mended are to be listed.
  record ListOpen() implements ProblemRequest {}

  /// What is known to fail?
  record ShowOutages(List<ServiceId> services) implements ProblemRequest {
    public ShowOutages {
      services = List.copyOf(services);
    }
  }

  /// Something else is to be agreed at the next review.
  ///
  /// @param about the message that says what
  record AskChange(MessageNumber about, List<ServiceId> services) implements ProblemRequest {
    public AskChange {
      services = List.copyOf(services);
    }
  }

  /// What is to be talked about at the next review.
  record ListChanges() implements ProblemRequest {}

  /// It was talked about.
  record Reviewed(MessageNumber change) implements ProblemRequest {}
}
