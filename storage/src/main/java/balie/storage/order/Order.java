package balie.storage.order;

import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// That an offering of a service is wanted.
///
/// @param asked who ordered it, and where they are told about it
/// @param about the message that it was ordered by: pressed again, it is the same order
/// @param person who is to have it
/// @param approvers who may approve it, the unit's manager first; empty where nobody has to
/// @param decidedBy who approved or declined it
/// @param ticket under which it is fulfilled, once it is approved
public record Order(
    OrderNumber number,
    Reporter asked,
    MessageNumber about,
    PersonId person,
    ServiceId service,
    OfferingId offering,
    List<PersonId> approvers,
    Status status,
    Optional<PersonId> decidedBy,
    Optional<TicketNumber> ticket,
    Instant at) {
  public Order {
    approvers = List.copyOf(approvers);
  }

  /// How far it is.
  public enum Status {
    /// It waits for an approval.
    ASKED,
    APPROVED,
    DECLINED,
    /// The subscription has begun.
    FULFILLED
  }
}
