package balie.storage.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of orders does.
public abstract class OrdersContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId SAM = new PersonId("sam@example.org");
  private static final PersonId MIA = new PersonId("mia@example.org");
  private static final TicketNumber TICKET = new TicketNumber(7);

  /// An empty store.
  protected abstract Orders orders();

  private static Orders.Wanted wanted(long message) {
    return new Orders.Wanted(
        new Reporter(AN, Language.NL, new Address.Place("web", new ConversationId("with an"))),
        new MessageNumber(message),
        AN,
        new ServiceId("mailbox"),
        new OfferingId("plus"),
        List.of(SAM, MIA));
  }

  @Test
  void anOrderIsFoundAsItWasAskedFor() {
    Orders.Kept kept = orders().ask(wanted(3), NOON);
    assertTrue(kept.isNew());
    Order order = kept.order();
    assertEquals(Order.Status.ASKED, order.status());
    assertEquals(List.of(SAM, MIA), order.approvers());
    assertEquals(NOON, order.at());
    assertEquals(wanted(3).asked(), order.asked());
    assertEquals(Optional.of(order), orders().find(order.number()));
    assertEquals(List.of(order), orders().waiting());
  }

  @Test
  void theSameOrderAgainIsTheOneThatIsThere() {
    Order first = orders().ask(wanted(3), NOON).order();
    Orders.Kept again = orders().ask(wanted(3), NOON.plusSeconds(1));
    assertFalse(again.isNew());
    assertEquals(first, again.order());
    assertTrue(orders().ask(wanted(4), NOON).isNew());
  }

  @Test
  void anOrderIsDecidedOnce() {
    OrderNumber number = orders().ask(wanted(3), NOON).order().number();
    assertTrue(orders().approve(number, Optional.of(SAM), TICKET));
    assertFalse(orders().approve(number, Optional.of(MIA), new TicketNumber(8)));
    assertFalse(orders().decline(number, MIA));
    Order order = orders().of(TICKET).orElseThrow();
    assertEquals(Order.Status.APPROVED, order.status());
    assertEquals(Optional.of(SAM), order.decidedBy());
    assertEquals(List.of(), orders().waiting());
  }

  @Test
  void aSubscriptionBeginsOnceAndOnlyWhenItIsApproved() {
    LocalDate day = LocalDate.of(2026, 6, 2);
    OrderNumber number = orders().ask(wanted(3), NOON).order().number();
    assertFalse(orders().fulfil(number, day));
    assertTrue(orders().approve(number, Optional.empty(), TICKET));
    assertTrue(orders().fulfil(number, day));
    assertFalse(orders().fulfil(number, day.plusDays(1)));
    Granted granted = orders().granted().getFirst();
    assertEquals(1, orders().granted().size());
    assertEquals(AN, granted.person());
    assertEquals(Optional.of(day), granted.subscription().valid().from());
  }

  @Test
  void whatWaitsIsDueAtOnceThenWhenItWasSaidToBeAndNeverAfterTheDecision() {
    OrderNumber one = orders().ask(wanted(3), NOON).order().number();
    OrderNumber two = orders().ask(wanted(4), NOON.plusSeconds(1)).order().number();
    assertEquals(List.of(), orders().due(NOON.minusMillis(1), 9));
    assertEquals(List.of(one), orders().due(NOON, 9));
    assertEquals(List.of(one), orders().due(NOON.plusSeconds(9), 1));
    assertEquals(List.of(one, two), orders().due(NOON.plusSeconds(9), 9));
    assertEquals(0, orders().reminders(one));
    orders().schedule(one, 2, Optional.of(NOON.plusSeconds(60)));
    assertEquals(2, orders().reminders(one));
    assertEquals(List.of(two), orders().due(NOON.plusSeconds(59), 9));
    assertTrue(orders().decline(two, SAM));
    assertEquals(List.of(one), orders().due(NOON.plusSeconds(60), 9));
    orders().schedule(one, 3, Optional.empty());
    assertEquals(List.of(), orders().due(NOON.plusSeconds(999), 9));
  }
}
