package balie.bot.clock;

import static balie.bot.clock.LogDesk.AN;
import static balie.bot.clock.LogDesk.BO;
import static balie.bot.clock.LogDesk.DESK;
import static balie.bot.clock.LogDesk.ELS;
import static balie.bot.clock.LogDesk.NETWORK;
import static balie.bot.clock.LogDesk.at;
import static balie.bot.clock.LogDesk.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.Rung;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Happening.Reprioritised.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The clocks of a team and of a supplier. OLA-NET promises 2 h for the priority normal, and from 1
/// September 3 h that pause for the supplier, and for high an answer in 20 and a solution in 30
/// minutes; CON-LINES 4 h by day and by night.
class HandoversTest {
  private static Happening given(TeamId team) {
    return new Happening.Assigned(Optional.of(team), Optional.empty());
  }

  private static Happening supplier(String name) {
    return new Happening.AwaitsSupplier(name);
  }

  private static Happening.Reprioritised priority(Priority priority) {
    return new Happening.Reprioritised(priority, Count.FROM_START, "");
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void aTeamsClockRunsFromTheHandOverToTheNext() {
    LogDesk log = opened("06-01T09:00", Priority.NORMAL).then("06-01T10:00", ELS, given(NETWORK));
    assertEquals(List.of(ClockKind.RESPONSE, ClockKind.RESOLUTION, ClockKind.TEAM), log.kinds());
    assertEquals(new AgreementId("OLA-NET"), log.clock(ClockKind.TEAM).agreement().id());
    assertInstanceOf(Reading.NotStarted.class, log.clock(ClockKind.TEAM).read(at("06-01T09:30")));
    Reading.Shown running = log.shown(ClockKind.TEAM, "06-01T11:00");
    assertEquals(at("06-01T10:00"), running.start());
    assertEquals(minutes(60), running.elapsed());
    assertEquals(Optional.of(at("06-01T12:00")), running.due());
    log.then("06-01T11:30", ELS, given(DESK));
    Reading.Shown stopped = log.shown(ClockKind.TEAM, "06-01T16:00");
    assertEquals(ClockState.MET, stopped.state());
    assertEquals(Optional.of(at("06-01T11:30")), stopped.stopped());
    // The customer's clock minds none of it.
    assertEquals(minutes(390), log.shown(ClockKind.RESOLUTION, "06-01T16:00").elapsed());
  }

  @Test
  void eachTimeThatATeamHasItIsACountOfItsOwn() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T09:00", ELS, given(NETWORK))
            .then("06-01T12:00", ELS, given(DESK))
            .then("06-01T14:00", ELS, given(NETWORK));
    Reading.Shown again = log.shown(ClockKind.TEAM, "06-01T15:00");
    assertEquals(2, again.generation());
    assertEquals(minutes(60), again.elapsed());
    assertEquals(ClockState.BREACHED, log.shown(ClockKind.TEAM, "06-01T13:30").state());
  }

  @Test
  void withinATeamItDoesNotChangeHands() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T10:00", ELS, given(NETWORK))
            .then(
                "06-01T11:00",
                ELS,
                new Happening.Assigned(
                    Optional.of(NETWORK), Optional.of(new PersonId("tom@example.org"))))
            .then("06-01T11:10", ELS, new Happening.Noted("Hm."))
            .then("06-01T11:20", ELS, new Happening.Began());
    assertEquals(1, log.shown(ClockKind.TEAM, "06-01T11:30").generation());
    assertEquals(minutes(90), log.shown(ClockKind.TEAM, "06-01T11:30").elapsed());
  }

  @Test
  void givenBackToNobodyItIsNobodysClock() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T10:00", ELS, given(NETWORK))
            .then("06-01T11:00", ELS, new Happening.Assigned(Optional.empty(), Optional.of(ELS)));
    assertEquals(ClockState.MET, log.shown(ClockKind.TEAM, "06-01T16:00").state());
  }

  @Test
  void aTeamThatAgreedToNothingHasNoClock() {
    assertEquals(
        List.of(ClockKind.RESPONSE, ClockKind.RESOLUTION),
        opened("06-01T09:00", Priority.NORMAL).then("06-01T10:00", ELS, given(DESK)).kinds());
    assertEquals(
        List.of(),
        opened(
                "06-01T09:00",
                new LogDesk.Subject(TicketKind.INCIDENT, Optional.empty(), 1),
                Priority.NORMAL)
            .then("06-01T10:00", ELS, given(NETWORK))
            .kinds());
  }

  @Test
  void theVersionInForceOnTheDayOfTheHandOverCounts() {
    LogDesk before =
        opened("08-31T16:00", Priority.NORMAL)
            .then("08-31T16:30", ELS, given(NETWORK))
            .then("09-01T09:10", ELS, new Happening.Noted("Hm."));
    assertEquals(1, before.clock(ClockKind.TEAM).agreement().version());
    assertEquals(Duration.ofHours(2), before.shown(ClockKind.TEAM, "09-01T09:30").length());
    LogDesk after = opened("08-31T16:00", Priority.NORMAL).then("09-01T09:00", ELS, given(NETWORK));
    assertEquals(2, after.clock(ClockKind.TEAM).agreement().version());
    assertEquals(Duration.ofHours(3), after.shown(ClockKind.TEAM, "09-01T09:30").length());
    assertEquals(
        List.of(50, 100),
        after.clock(ClockKind.TEAM).ladder().stream().map(Rung::percent).toList());
  }

  private static LogDesk handedOver() {
    return opened("09-07T09:00", Priority.HIGH).then("09-07T09:10", ELS, given(NETWORK));
  }

  @Test
  void aTeamAnswersWhenAColleagueDoesSomethingAboutIt() {
    for (Happening answer :
        List.of(
            new Happening.Noted("We look into it."),
            new Happening.Assigned(Optional.of(NETWORK), Optional.of(BO)),
            new Happening.Began(),
            supplier("Lines Ltd"))) {
      LogDesk log = handedOver();
      Reading.Shown running = log.shown(ClockKind.TEAM_RESPONSE, "09-07T09:20");
      assertEquals(minutes(10), running.elapsed());
      assertEquals(Optional.of(at("09-07T09:30")), running.due());
      log.then("09-07T09:30", BO, answer);
      Reading.Shown answered = log.shown(ClockKind.TEAM_RESPONSE, "09-07T12:00");
      assertEquals(ClockState.MET, answered.state(), answer::toString);
      assertEquals(minutes(20), answered.elapsed());
      assertEquals(minutes(110), log.shown(ClockKind.TEAM, "09-07T11:00").elapsed());
    }
  }

  @Test
  void whoHandedItOverAnswersForTheTeamByWorkOnItAlone() {
    LogDesk log =
        handedOver()
            .then("09-07T09:15", ELS, new Happening.Noted("Please."))
            .then("09-07T09:16", AN, new Happening.RequesterSaid("Well?", List.of()))
            .itself("09-07T09:17", new Happening.Noted("Seen."));
    assertEquals(Optional.empty(), log.shown(ClockKind.TEAM_RESPONSE, "09-07T09:40").stopped());
    log.then("09-07T09:40", ELS, new Happening.Began());
    Reading.Shown shown = log.shown(ClockKind.TEAM_RESPONSE, "09-07T12:00");
    assertEquals(ClockState.BREACHED, shown.state());
    assertEquals(minutes(30), shown.elapsed());
  }

  @Test
  void handedOnOrOverWithoutAnAnswerThereIsNoVerdict() {
    LogDesk on = handedOver().then("09-07T09:20", BO, given(DESK));
    assertEquals(ClockState.ENDED, on.shown(ClockKind.TEAM_RESPONSE, "09-07T12:00").state());
    on.then("09-07T09:40", ELS, given(NETWORK)).then("09-07T09:50", BO, new Happening.Began());
    Reading.Shown again = on.shown(ClockKind.TEAM_RESPONSE, "09-07T12:00");
    assertEquals(2, again.generation());
    assertEquals(ClockState.MET, again.state());

    LogDesk over =
        handedOver()
            .then("09-07T09:20", AN, new Happening.Cancelled(Happening.Cancelled.Why.WITHDRAWN));
    assertEquals(ClockState.ENDED, over.shown(ClockKind.TEAM_RESPONSE, "09-07T12:00").state());
  }

  @Test
  void whatATeamAnsweredStaysWhenTheTicketIsHandedOn() {
    LogDesk log =
        handedOver()
            .then("09-07T09:20", BO, new Happening.Began())
            .then("09-07T09:50", BO, given(DESK))
            .then("09-07T10:00", ELS, new Happening.Resolved("Done."));
    Reading.Shown shown = log.shown(ClockKind.TEAM_RESPONSE, "09-07T12:00");
    assertEquals(ClockState.MET, shown.state());
    assertEquals(Optional.of(at("09-07T09:20")), shown.stopped());
  }

  @Test
  void whatTheRequesterAnsweredBeforeTheHandOverPausesNothingAfterIt() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T09:10", ELS, new Happening.AwaitsRequester())
            .then("06-01T09:20", AN, new Happening.RequesterSaid("Since ten.", List.of()))
            .then("06-01T09:30", ELS, given(NETWORK));
    assertEquals(minutes(60), log.shown(ClockKind.TEAM, "06-01T10:30").elapsed());
  }

  @Test
  void aTeamThatAgreedToNoAnswerHasNoClockForIt() {
    LogDesk log = opened("06-01T09:00", Priority.NORMAL).then("06-01T10:00", ELS, given(NETWORK));
    assertFalse(log.kinds().contains(ClockKind.TEAM_RESPONSE));
  }

  @Test
  void anotherPriorityReplacesTheTeamsTarget() {
    LogDesk log =
        opened("09-07T09:00", Priority.NORMAL)
            .then("09-07T09:00", ELS, given(NETWORK))
            .then("09-07T09:20", ELS, priority(Priority.HIGH));
    Reading.Shown shown = log.shown(ClockKind.TEAM, "09-07T09:25");
    assertEquals(minutes(30), shown.length());
    assertEquals(minutes(25), shown.elapsed());
    assertEquals(1, shown.generation());
    log.then("09-07T09:30", ELS, priority(Priority.LOW));
    assertInstanceOf(
        Reading.NothingPromised.class, log.clock(ClockKind.TEAM).read(at("09-07T09:40")));
    assertEquals(Optional.empty(), log.clock(ClockKind.TEAM).current());
    assertEquals(List.of(), log.clock(ClockKind.TEAM).ladder());
  }

  @Test
  void aPriorityThatWasChangedBeforeTheHandOverCounts() {
    LogDesk log =
        opened("09-07T09:00", Priority.NORMAL)
            .then("09-07T09:20", ELS, priority(Priority.HIGH))
            .then("09-07T09:30", ELS, given(NETWORK));
    assertEquals(minutes(30), log.shown(ClockKind.TEAM, "09-07T09:40").length());
  }

  @Test
  void theTeamsClockPausesWhileTheRequesterIsWaitedFor() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T10:00", ELS, given(NETWORK))
            .then("06-01T10:30", ELS, new Happening.AwaitsRequester())
            .then("06-01T11:30", AN, new Happening.RequesterSaid("Yes.", List.of()));
    assertEquals(Optional.empty(), log.shown(ClockKind.TEAM, "06-01T11:00").due());
    assertEquals(minutes(60), log.shown(ClockKind.TEAM, "06-01T12:00").elapsed());
  }

  @Test
  void theTeamsClockPausesForTheSupplierWhereTheTeamsTargetSaysSo() {
    LogDesk later =
        opened("09-07T09:00", Priority.NORMAL)
            .then("09-07T09:00", ELS, given(NETWORK))
            .then("09-07T10:00", ELS, supplier("Lines Ltd"));
    assertEquals(minutes(60), later.shown(ClockKind.TEAM, "09-07T12:00").elapsed());
    LogDesk before =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T09:00", ELS, given(NETWORK))
            .then("06-01T10:00", ELS, supplier("Lines Ltd"));
    assertEquals(minutes(180), before.shown(ClockKind.TEAM, "06-01T12:00").elapsed());
    assertFalse(before.clock(ClockKind.TEAM).terms().pausesForSupplier());
  }

  @Test
  void aSuppliersClockRunsWhileItIsWaitedForByDayAndByNight() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL).then("06-01T16:00", ELS, supplier("Lines Ltd"));
    assertEquals(
        List.of(ClockKind.RESPONSE, ClockKind.RESOLUTION, ClockKind.SUPPLIER), log.kinds());
    assertEquals(
        Optional.of(at("06-01T20:00")), log.shown(ClockKind.SUPPLIER, "06-01T17:00").due());
    log.then("06-01T17:30", BO, new Happening.Noted("They called."))
        .then("06-01T18:00", ELS, given(NETWORK));
    assertEquals(minutes(180), log.shown(ClockKind.SUPPLIER, "06-01T19:00").elapsed());
    log.then("06-01T19:30", ELS, new Happening.Continued());
    Reading.Shown stopped = log.shown(ClockKind.SUPPLIER, "06-01T22:00");
    assertEquals(ClockState.MET, stopped.state());
    assertEquals(minutes(210), stopped.elapsed());
  }

  @Test
  void fromOneSupplierToAnotherIsAHandOver() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T10:00", ELS, supplier("Lines Ltd"))
            .then("06-01T11:00", ELS, supplier("Nobody Ltd"));
    // Nobody Ltd agreed to nothing; what Lines Ltd did stays on record.
    assertEquals(new AgreementId("CON-LINES"), log.clock(ClockKind.SUPPLIER).agreement().id());
    assertEquals(minutes(59), log.shown(ClockKind.SUPPLIER, "06-01T10:59").elapsed());
    Reading.Shown kept = log.shown(ClockKind.SUPPLIER, "06-01T12:00");
    assertEquals(ClockState.MET, kept.state());
    assertEquals(Optional.of(at("06-01T11:00")), kept.stopped());
    assertEquals(
        List.of(ClockKind.RESPONSE, ClockKind.RESOLUTION),
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T10:00", ELS, supplier("Nobody Ltd"))
            .kinds());
  }

  @Test
  void whatATeamDidStaysOnRecordWhenNothingIsAgreedForTheNextTime() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T09:00", ELS, given(NETWORK))
            .then("06-01T12:00", ELS, given(DESK))
            .then("06-01T12:10", ELS, priority(Priority.LOW))
            .then("06-01T13:00", ELS, given(NETWORK));
    AgreedClock clock = log.clock(ClockKind.TEAM);
    assertInstanceOf(Reading.NothingPromised.class, clock.read(at("06-01T14:00")));
    assertEquals(
        List.of(ClockState.BREACHED),
        clock.history(at("06-01T14:00")).stream().map(each -> each.shown().state()).toList());
    log.then("06-01T14:00", ELS, priority(Priority.NORMAL));
    Reading.Shown again = log.shown(ClockKind.TEAM, "06-01T14:30");
    assertEquals(2, again.generation());
    assertEquals(minutes(90), again.elapsed());
  }

  @Test
  void theResolveEndsTheTeamsClock() {
    LogDesk log =
        opened("06-01T09:00", Priority.NORMAL)
            .then("06-01T09:00", ELS, given(NETWORK))
            .then("06-01T10:00", ELS, new Happening.Resolved("Done."));
    Reading.Shown shown = log.shown(ClockKind.TEAM, "06-01T16:00");
    assertEquals(ClockState.MET, shown.state());
    assertEquals(minutes(60), shown.elapsed());
  }
}
