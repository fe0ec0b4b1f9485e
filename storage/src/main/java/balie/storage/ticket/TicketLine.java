package balie.storage.ticket;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.Optional;

/// A ticket as a list shows it.
public record TicketLine(
    TicketNumber number,
    String title,
    TicketKind kind,
    TicketStatus status,
    Priority priority,
    Optional<ServiceId> service,
    PersonId requester,
    Optional<TeamId> team,
    Optional<PersonId> assignee,
    Instant openedAt,
    Instant changedAt) {

  /// The line of a ticket.
  public static TicketLine of(Ticket ticket) {
    Opening.Subject subject = ticket.opening().subject();
    return new TicketLine(
        ticket.number(),
        subject.title(),
        subject.kind(),
        ticket.status(),
        ticket.priority(),
        subject.service(),
        ticket.opening().reporter().person(),
        ticket.state().team(),
        ticket.state().assignee(),
        ticket.openedAt(),
        ticket.changedAt());
  }
}
