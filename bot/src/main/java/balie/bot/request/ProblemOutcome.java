package balie.bot.request;

import balie.storage.problem.Problem;
import balie.storage.review.ChangeRequest;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Outage;
import java.time.Instant;
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
  /// @param measured how services stand as measured: those that are down, and the one asked about
  record Outages(Optional<ServiceId> about, List<Outage> outages, List<Stand> measured)
      implements ProblemOutcome {
    public Outages {
      outages = List.copyOf(outages);
      measured = List.copyOf(measured);
    }
  }

  /// How a service stands at the moment, as measured.
  sealed interface Stand {
    ServiceId service();
  }

  /// It fails.
  record Down(ServiceId service, Instant since) implements Stand {}

  /// It works, as was seen just now.
  record Up(ServiceId service) implements Stand {}

  /// It is agreed that it may not work.
  record Maintained(ServiceId service, Instant until) implements Stand {}

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
