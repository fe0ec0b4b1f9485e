package balie.storage.problem;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The cause of several incidents.
///
/// @param knownError what the cause is, once it is known
/// @param workaround what helps meanwhile: told to whoever reports the same
/// @param incidents the tickets that it caused
/// @param solvedAt when it was mended
public record Problem(
    ProblemNumber number,
    ServiceId service,
    String title,
    Optional<String> knownError,
    Optional<String> workaround,
    List<TicketNumber> incidents,
    PersonId by,
    Instant at,
    Optional<Instant> solvedAt) {
  public Problem {
    incidents = List.copyOf(incidents);
  }
}
