package balie.bot.escalation;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.Due;
import balie.bot.request.ClockOutcome;
import balie.bot.request.Notice;
import balie.bot.request.OrderNotice;
import balie.storage.conversation.Address;
import balie.storage.desk.Register;
import balie.storage.order.Order;
import balie.storage.order.OrderNumber;
import balie.storage.order.Orders;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reminds who has to approve an order, each half a day of office hours: the manager twice, then
/// their stand-in too. Office hours are those in which the ordered service is supported.
final class RemindApprovers {
  private static final Logger LOG = LoggerFactory.getLogger(RemindApprovers.class);
  private static final Duration EACH = Duration.ofHours(4);
  private static final int ALONE = 2;
  private static final int MOST = 10;

  private final Register register;
  private final Calendars calendars;
  private final Orders orders;

  RemindApprovers(Register register, Calendars calendars, Orders orders) {
    this.register = register;
    this.calendars = calendars;
    this.orders = orders;
  }

  ClockOutcome.TimeKept remind(OrderNumber number, Instant now) {
    Optional<Order> waiting =
        orders.find(number).filter(order -> order.status() == Order.Status.ASKED);
    int times = orders.reminders(number);
    if (waiting.isEmpty() || times >= MOST) {
      orders.schedule(number, times, Optional.empty());
      return new ClockOutcome.TimeKept(List.of());
    }
    Order order = waiting.get();
    Optional<BusinessCalendar> office = calendars.support(order.service(), now);
    Optional<Instant> due = Optional.of(now).filter(_ -> times > 0);
    if (times == 0) {
      due = after(office, order.at());
    }
    if (due.isEmpty() || due.get().isAfter(now)) {
      orders.schedule(number, times, due);
      return new ClockOutcome.TimeKept(List.of());
    }
    if (office.filter(each -> !each.isOpen(now)).isPresent()) {
      orders.schedule(number, times, office.get().nextChange(now));
      return new ClockOutcome.TimeKept(List.of());
    }
    orders.schedule(number, times + 1, times + 1 < MOST ? after(office, now) : Optional.empty());
    LOG.info("event=approval-reminded order={} times={}", number, times + 1);
    return new ClockOutcome.TimeKept(notices(order, times));
  }

  private static Optional<Instant> after(Optional<BusinessCalendar> office, Instant since) {
    return office.isEmpty()
        ? Optional.of(since.plus(EACH))
        : switch (office.get().due(since, EACH)) {
          case Due.At(Instant at) -> Optional.of(at);
          case Due.TooFar _ -> Optional.empty();
        };
  }

  /// Who left meanwhile is not waited for: then the stand-in hears of it from the first.
  ///
  /// @param before how often they were reminded before
  private List<Notice> notices(Order order, int before) {
    List<PersonId> present =
        order.approvers().stream().filter(each -> register.person(each).isPresent()).toList();
    return present.stream()
        .limit(before < ALONE ? 1 : present.size())
        .map(
            who ->
                new Notice(
                    new Address.Person(who),
                    Optional.empty(),
                    new OrderNotice.ApprovalAsked(
                        order, who.equals(present.getFirst()) || before > ALONE)))
        .toList();
  }
}
