package balie.bot.request;

import balie.storage.conversation.MessageNumber;
import balie.storage.order.OrderNumber;
import balie.storage.person.PersonId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import java.util.List;
import java.util.Optional;

/// What is wanted of the catalogue.
public sealed interface OrderRequest extends TicketRequest {

  /// What can be had, with what it costs.
  ///
  /// @param about the message that wished for it
  /// @param person who is to have it, empty for the asker
  record ShowOfferings(MessageNumber about, List<ServiceId> services, Optional<PersonId> person)
      implements OrderRequest {
    public ShowOfferings {
      services = List.copyOf(services);
    }
  }

  /// An offering is ordered.
  record Place(
      ServiceId service, OfferingId offering, MessageNumber about, Optional<PersonId> person)
      implements OrderRequest {}

  /// An order is approved or declined.
  record Decide(OrderNumber order, Verdict verdict) implements OrderRequest {}

  /// What can be decided of an order.
  enum Verdict {
    APPROVED,
    DECLINED
  }
}
