package balie.bot.request;

import balie.storage.conversation.MessageNumber;
import balie.storage.order.Order;
import balie.storage.person.PersonId;
import balie.storage.service.Service;
import java.util.List;
import java.util.Optional;

/// What came of an order.
public sealed interface OrderOutcome extends TicketOutcome {

  /// What can be had of a service, with prices and delivery times.
  record Offered(MessageNumber about, Service service, Optional<PersonId> person)
      implements OrderOutcome {}

  /// Who is to have it is not known; what the asker can order for themselves.
  record ForWhom(WhichService own) implements OrderOutcome {}

  /// Which service? These can be ordered.
  ///
  /// @param person who is to have it, empty for the asker
  record WhichService(MessageNumber about, List<Service> services, Optional<PersonId> person)
      implements OrderOutcome {
    public WhichService {
      services = List.copyOf(services);
    }
  }

  /// It was ordered, and waits for an approval, or is approved at once.
  record Placed(Order order, List<Notice> notices) implements OrderOutcome {
    public Placed {
      notices = List.copyOf(notices);
    }
  }

  /// Only a unit's manager orders for its people.
  record NotYourUnit() implements OrderOutcome {}

  /// There is no such offering any more, or the person has it.
  record NotOffered() implements OrderOutcome {}

  /// It was decided.
  record Decided(Order order, List<Notice> notices) implements OrderOutcome {
    public Decided {
      notices = List.copyOf(notices);
    }
  }
}
