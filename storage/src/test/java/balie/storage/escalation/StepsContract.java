package balie.storage.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.escalation.FiredStep.Fate;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import balie.storage.ticket.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of escalation does.
public abstract class StepsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final PersonId AN = new PersonId("an@example.org");

  /// An empty store.
  protected abstract Steps steps();

  /// The store of tickets beside it.
  protected abstract Tickets tickets();

  private TicketNumber open() {
    Opening opening =
        new Opening(
            new Reporter(AN, Language.NL, new Address.Place("web", new ConversationId("with an"))),
            new UnitId("sales"),
            new Opening.Subject(
                TicketKind.INCIDENT, Optional.of(new ServiceId("mailbox")), "Mail", "mail"),
            Optional.of(new Opening.Pinned(new AgreementId("SLA-MBX"), 2)),
            new Opening.Weight(Impact.TEAM, Urgency.HINDERED, Priority.NORMAL),
            List.of(),
            List.of());
    return tickets().open(opening, Optional.of(AN), NOON).number();
  }

  private static StepKey key(TicketNumber ticket, int percent) {
    return new StepKey(ticket, ClockKind.RESPONSE, 1, percent);
  }

  @Test
  void aChangeOfATicketMakesItDueAtOnce() {
    TicketNumber ticket = open();
    assertEquals(List.of(ticket), steps().due(NOON, 10));
    steps().schedule(ticket, Optional.of(NOON.plusSeconds(60)), Optional.empty());
    assertEquals(List.of(), steps().due(NOON, 10));
    assertEquals(Optional.of(NOON.plusSeconds(60)), steps().next());
    var unused =
        tickets()
            .change(ticket, Tickets.Deed.of(AN, NOON.plusSeconds(1), new Happening.Noted("x")));
    assertEquals(List.of(ticket), steps().due(NOON.plusSeconds(1), 10));
  }

  @Test
  void aTicketThatIsDueEarlierAlreadyStaysSo() {
    TicketNumber ticket = open();
    steps().schedule(ticket, Optional.of(NOON.minusSeconds(60)), Optional.empty());
    var unused = tickets().change(ticket, Tickets.Deed.of(AN, NOON, new Happening.Noted("x")));
    assertEquals(Optional.of(NOON.minusSeconds(60)), steps().next());
  }

  @Test
  void aStepIsRecordedOnce() {
    TicketNumber ticket = open();
    FiredStep told = FiredStep.told(key(ticket, 50), NOON, NOON.plusSeconds(1));
    assertTrue(steps().record(told));
    assertFalse(
        steps().record(FiredStep.untold(key(ticket, 50), Fate.STOPPED, NOON, NOON.plusSeconds(2))));
    assertEquals(List.of(told), steps().of(ticket));
  }

  @Test
  void aStepIsToldAgainUntilSomebodyHasIt() {
    TicketNumber ticket = open();
    assertTrue(steps().record(FiredStep.told(key(ticket, 100), NOON, NOON)));
    assertTrue(steps().toldAgain(key(ticket, 100), 2, NOON.plusSeconds(60)));
    assertFalse(steps().toldAgain(key(ticket, 100), 2, NOON.plusSeconds(61)));
    assertEquals(1, steps().has(ticket, AN, NOON.plusSeconds(70)));
    assertEquals(0, steps().has(ticket, AN, NOON.plusSeconds(80)));
    assertFalse(steps().toldAgain(key(ticket, 100), 3, NOON.plusSeconds(90)));
    assertEquals(
        Optional.of(new FiredStep.Had(AN, NOON.plusSeconds(70))),
        steps().of(ticket).getFirst().hasIt());
  }

  @Test
  void whatBreaksFirstComesFirst() {
    TicketNumber one = open();
    TicketNumber two = open();
    steps().schedule(one, Optional.empty(), Optional.of(NOON.plusSeconds(90)));
    steps().schedule(two, Optional.empty(), Optional.of(NOON.plusSeconds(30)));
    assertEquals(List.of(two, one), steps().breaching(NOON.plusSeconds(100), 10));
    assertEquals(List.of(two), steps().breaching(NOON.plusSeconds(60), 10));
    steps().schedule(two, Optional.empty(), Optional.empty());
    assertEquals(List.of(one), steps().breaching(NOON.plusSeconds(100), 10));
    assertEquals(List.of(), steps().due(NOON.plusSeconds(100), 10));
  }

  @Test
  void whatIsDueIsMadeAnewForWhatIsNotOver() {
    TicketNumber over = open();
    TicketNumber open = open();
    var unused =
        tickets()
            .change(
                over,
                Tickets.Deed.of(
                    AN, NOON, new Happening.Cancelled(Happening.Cancelled.Why.WITHDRAWN)));
    assertEquals(1, steps().rebuild(NOON));
    assertEquals(List.of(open), steps().due(NOON, 10));
  }

  @Test
  void theBasisIsKept() {
    assertEquals(Optional.empty(), steps().basis("time-zones"));
    steps().basis("time-zones", "2026a");
    steps().basis("time-zones", "2026b");
    assertEquals(Optional.of("2026b"), steps().basis("time-zones"));
  }
}
