package balie.bot.request;

import balie.storage.problem.Problem;
import balie.storage.review.ChangeRequest;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Outage;
import java.util.List;
import java.util.Optional;

/// What came of a request about problems, outages or the next review.
public sealed interface ProblemOutcome extends TicketOutcome {

  /// A problem as it is now.
  record Kept(Problem problem) implements ProblemOutcome {}

  /// There is no such problem.
  record NoSuchProblem() implements ProblemOutcome {}

  record Problems(List<Problem> problems) implements ProblemOutcome {
    public Problems {
      problems = List.copyOf(problems);
    }
  }

  /// What is known to fail of what was asked about.
  ///
  /// @param about the one service that was asked about
  record Outages(Optional<ServiceId> about, List<Outage> outages) implements ProblemOutcome {
    public Outages {
      outages = List.copyOf(outages);
    }
  }

  /// The workaround helped: no ticket was needed.
  record Helped() implements ProblemOutcome {}

  /// A wish for another agreement was kept, once.
  record ChangeKept(ChangeRequest request, List<Notice> notices) implements ProblemOutcome {
    public ChangeKept {
      notices = List.copyOf(notices);
    }
  }

  record Changes(List<ChangeRequest> changes) implements ProblemOutcome {
    public Changes {
      changes = List.copyOf(changes);
    }
  }

  record Reviewed() implements ProblemOutcome {}
}
