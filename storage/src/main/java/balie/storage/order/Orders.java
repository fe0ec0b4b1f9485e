package balie.storage.order;

import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The store of orders, and of the subscriptions that they began.
public interface Orders {

  /// What is ordered.
  record Wanted(
      Reporter asked,
      MessageNumber about,
      PersonId person,
      ServiceId service,
      OfferingId offering,
      List<PersonId> approvers) {
    public Wanted {
      approvers = List.copyOf(approvers);
    }
  }

  /// An order that is kept.
  ///
  /// @param isNew whether it was not there before
  record Kept(Order order, boolean isNew) {}

  /// Keeps an order, waiting for its approval; the same one again is the one that is there.
  Kept ask(Wanted wanted, Instant at);

  Optional<Order> find(OrderNumber number);

  /// The order that is fulfilled under a ticket.
  Optional<Order> of(TicketNumber ticket);

  /// Those that wait for an approval, the oldest first.
  List<Order> waiting();

  /// Approves it, under a ticket; false where it was decided before.
  boolean approve(OrderNumber number, Optional<PersonId> by, TicketNumber ticket);

  /// Declines it; false where it was decided before.
  boolean decline(OrderNumber number, PersonId by);

  /// Begins the subscription of an approved order; false where it is not approved, or has begun.
  boolean fulfil(OrderNumber number, LocalDate from);

  /// Orders that wait for an approval and are to be looked at, the longest due first. A new one is
  /// due at once, a decided one never.
  List<OrderNumber> due(Instant now, int most);

  /// How often its approvers were reminded.
  int reminders(OrderNumber number);

  /// Says how often its approvers were reminded by now, and when it is to be looked at again, empty
  /// for never.
  void schedule(OrderNumber number, int reminders, Optional<Instant> next);

  /// Every subscription that began with an order and is not in the desk folder.
  List<Granted> granted();
}
