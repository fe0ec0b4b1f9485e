package balie.bot.request;

import balie.storage.language.Language;
import balie.storage.order.Order;
import balie.storage.review.ChangeRequest;
import java.util.Optional;

/// What others are to hear about an order or a wish.
public sealed interface OrderNotice extends TicketNotice {

  /// For who may approve it.
  ///
  /// @param again whether they were told before
  record ApprovalAsked(Order order, boolean again) implements OrderNotice {}

  /// For who ordered it: it was approved, declined or fulfilled.
  record News(Order order) implements OrderNotice {
    @Override
    public Optional<Language> language() {
      return Optional.of(order.asked().language());
    }
  }

  /// For the service manager: somebody wants an agreement to be different.
  record ChangeAsked(ChangeRequest request) implements OrderNotice {}
}
