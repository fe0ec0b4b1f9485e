package balie.storage.desk;

import balie.storage.person.TeamId;
import balie.storage.ticket.PriorityMatrix;
import java.time.Duration;
import java.util.Optional;

/// How the desk goes about tickets.
///
/// @param triage the team to which new ones go first, empty for the one called `service-desk`, else
///   the first team
/// @param reopen for how long a resolved ticket can be reopened; afterwards it closes by itself
public record TicketRules(
    PriorityMatrix priorities,
    Optional<TeamId> triage,
    Duration reopen,
    MajorIncident majorIncident) {

  /// So many similar reports within such a time propose a major incident.
  public record MajorIncident(int reports, Duration within) {
    public MajorIncident {
      if (reports < 2 || !within.isPositive()) {
        throw new IllegalArgumentException(reports + " within " + within);
      }
    }
  }

  /// What counts where a desk says nothing.
  public static TicketRules standard() {
    return new TicketRules(
        PriorityMatrix.standard(),
        Optional.empty(),
        Duration.ofDays(14),
        new MajorIncident(3, Duration.ofMinutes(30)));
  }
}
