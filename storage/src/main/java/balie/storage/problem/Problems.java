package balie.storage.problem;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of problems.
public interface Problems {

  Problem open(ServiceId service, String title, PersonId by, Instant at);

  Optional<Problem> find(ProblemNumber number);

  /// Those that are not mended, the newest first.
  List<Problem> open();

  void knownError(ProblemNumber number, String words);

  void workaround(ProblemNumber number, String words);

  /// It caused this ticket too; twice is once.
  void link(ProblemNumber number, TicketNumber ticket);

  void solved(ProblemNumber number, Instant at);
}
