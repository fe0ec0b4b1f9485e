package balie.bot.request;

import balie.storage.order.OrderNumber;
import balie.storage.ticket.TicketNumber;
import java.time.YearMonth;
import java.util.Optional;

/// What is wanted of tickets' clocks. Who may have it is looked at by whoever does it.
public sealed interface ClockRequest extends Request {

  /// Time has passed or something happened: what is due of a ticket is to be done. Nobody asks this
  /// but the watch.
  record KeepTime(TicketNumber ticket) implements ClockRequest {}

  /// Time has passed: who has to approve an order may be to be reminded of it. Nobody asks this but
  /// the watch.
  record KeepWaiting(OrderNumber order) implements ClockRequest {}

  /// Why does a ticket's time stand where it stands?
  record Why(TicketNumber ticket) implements ClockRequest {}

  /// What is to be done first: tickets whose promises break soon, or are broken.
  record BreachingSoon() implements ClockRequest {}

  /// How did the service desk do?
  ///
  /// @param month empty for the present one
  record DeskFigures(Optional<YearMonth> month) implements ClockRequest {}

  /// "I have it": nobody need be told again.
  record HaveIt(TicketNumber ticket) implements ClockRequest {}
}
