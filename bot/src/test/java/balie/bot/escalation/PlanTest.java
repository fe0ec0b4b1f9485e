package balie.bot.escalation;

import static balie.bot.clock.Desk.at;
import static balie.bot.clock.Desk.calendar;
import static balie.bot.clock.Desk.counting;
import static balie.bot.clock.Desk.since;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.clock.AgreedClock;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.ClockEvent;
import balie.bot.clock.ClockEvent.Anchor;
import balie.bot.clock.ClockEvent.What;
import balie.bot.clock.ClockTerms;
import balie.bot.clock.ServiceLevel;
import balie.bot.clock.TargetTime;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Period;
import balie.storage.calendar.CalendarEdition;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.FiredStep;
import balie.storage.escalation.FiredStep.Fate;
import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rung;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermType;
import balie.storage.service.Value;
import balie.storage.service.ValueParser;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Monday 1 June 2026, nine to five in Berlin; a ticket created at 15:00 with a target of 8 h has
/// its steps on Tuesday at 11:00 (50 %), 13:00 (75 %), 14:12 (90 %) and 15:00.
class PlanTest {
  private static final String WEEK = "mon-fri 09:00-17:00";
  private static final TicketNumber TICKET = new TicketNumber(42);
  private BusinessCalendar office = counting(calendar("Europe/Berlin", WEEK));
  private final List<ClockEvent> log = new ArrayList<>();
  private final List<FiredStep> fired = new ArrayList<>();
  private List<Rung> ladder = Rung.DEFAULT;
  private int target = 8;

  PlanTest() {
    happens("01T15:00", new What.Created());
  }

  @Test
  void nothingIsToldBeforeTheFirstStep() {
    Plan plan = plan("02T10:59");
    assertEquals(Optional.empty(), plan.tell());
    assertEquals(Optional.of(june("02T11:00")), plan.next());
  }

  @Test
  void aStepIsToldAtItsTimeAndOnlyOnce() {
    assertEquals(50, told(run("02T11:00")));
    Plan after = run("02T11:00");
    assertEquals(Optional.empty(), after.tell());
    assertEquals(Optional.of(june("02T13:00")), after.next());
  }

  @Test
  void afterAStopOnlyTheHighestMissedStepIsToldAndHowLateItIs() {
    Plan plan = run("02T14:30");
    assertEquals(90, told(plan));
    assertEquals(Duration.ofMinutes(18), plan.tell().orElseThrow().late());
    assertEquals(
        List.of(50, 75), plan.untold().stream().map(each -> each.key().percent()).toList());
    assertTrue(plan.untold().stream().allMatch(each -> each.fate() == Fate.SUPERSEDED));
    assertEquals(Optional.of(june("02T15:00")), plan.next());
  }

  @Test
  void aStepThatWasMissedIsNotToldAtNight() {
    Plan night = plan("02T22:00");
    assertEquals(Optional.empty(), night.tell());
    assertEquals(List.of(), night.untold());
    assertEquals(Optional.of(june("03T09:00")), night.next());
    assertEquals(100, told(run("03T09:00")));
  }

  @Test
  void aStepDueAtTheClosingIsToldThen() {
    target = 4;
    ladder = List.of(Rung.of(50, new Recipient.OwnTeam()));
    assertEquals(50, told(plan("01T17:00")));
    assertEquals(Optional.of(june("02T09:00")), plan("01T17:05").next());
  }

  @Test
  void aLadderMaySayThatNightsDoNotMatter() {
    ladder = List.of(new Rung(100, List.of(new Recipient.OwnLead()), true, Optional.empty()));
    assertEquals(100, told(plan("02T22:00")));
  }

  @Test
  void aTargetLoweredBelowTheElapsedTimeTellsTheHighestStepOnce() {
    assertEquals(50, told(run("02T11:00")));
    happens("02T11:30", new What.Retarget(level(2), Anchor.START));
    Plan plan = run("02T11:30");
    assertEquals(100, told(plan));
    assertEquals(Duration.ZERO, plan.tell().orElseThrow().late());
    assertEquals(Optional.empty(), run("02T16:00").tell());
  }

  @Test
  void aRaisedTargetArmsOnlyWhatWasNotTold() {
    assertEquals(50, told(run("02T11:00")));
    happens("02T11:30", new What.Retarget(level(16), Anchor.START));
    assertEquals(Optional.of(june("03T11:00")), run("02T12:00").next());
    assertEquals(75, told(run("03T11:00")));
  }

  @Test
  void aFreshStartTellsItsOwnSteps() {
    assertEquals(50, told(run("02T11:00")));
    happens("02T11:30", new What.Retarget(level(2), Anchor.NOW));
    assertEquals(50, told(run("02T12:30")));
    assertEquals(2, plan("02T12:30").next().map(_ -> fired.getLast().key().generation()).orElse(0));
  }

  @Test
  void aStepThatAFreshStartTookOverBeforeAnybodyLookedIsRecordedOnce() {
    happens("02T13:30", new What.Retarget(level(4), Anchor.NOW));
    Plan plan = run("02T14:00");
    assertEquals(Optional.empty(), plan.tell());
    assertEquals(
        List.of("1 50 STOPPED", "1 75 STOPPED"),
        plan.untold().stream()
            .map(each -> each.key().generation() + " " + each.key().percent() + " " + each.fate())
            .toList());
    assertEquals(List.of(), run("02T14:01").untold());
    happens("02T14:10", new What.Retarget(Optional.empty(), Anchor.NOW));
    assertEquals(List.of(), run("02T15:00").untold());
  }

  @Test
  void aRepeatInBusinessDaysIsAsLongAsTheyWereWhenItWasTold() {
    CalendarEdition first = new CalendarEdition(calendar("Europe/Berlin", WEEK), Instant.EPOCH);
    CalendarEdition shorter =
        new CalendarEdition(
            since("2026-06-03T00:00:00+02:00", calendar("Europe/Berlin", "mon-fri 09:00-13:00")),
            june("02T18:00"));
    office = BusinessCalendar.published(List.of(first, shorter));
    ladder =
        List.of(
            new Rung(
                100,
                List.of(new Recipient.OwnLead()),
                false,
                Optional.of(duration("1 business day"))));
    assertEquals(100, told(run("02T15:00")));
    // Ten hours as the calendar was known then: two on Tuesday, and four on each day after it.
    assertEquals(Optional.of(june("04T13:00")), plan("02T15:10").next());
  }

  @Test
  void aStepWhoseClockStoppedBeforeItWasToldIsRecorded() {
    happens("02T12:00", new What.Became(TicketStatus.RESOLVED));
    Plan plan = run("02T16:00");
    assertEquals(Optional.empty(), plan.tell());
    assertEquals(List.of(Fate.STOPPED), plan.untold().stream().map(FiredStep::fate).toList());
    happens("03T09:00", new What.Became(TicketStatus.OPEN));
    assertEquals(75, told(run("03T10:00")));
  }

  @Test
  void nothingIsPlannedWhileItIsPausedUntilItGoesOn() {
    happens("02T10:00", new What.Became(TicketStatus.WAITING_REQUESTER));
    assertEquals(new Plan(Optional.empty(), List.of(), Optional.empty()), plan("02T16:00"));
    happens("04T09:00", new What.RequesterMessage());
    assertEquals(Optional.of(june("04T10:00")), plan("04T09:00").next());
  }

  @Test
  void theAgreementsEndCancelsWhatWasNotTold() {
    happens("02T10:00", new What.AgreementEnded());
    assertEquals(new Plan(Optional.empty(), List.of(), Optional.empty()), plan("02T16:00"));
  }

  @Test
  void aStepIsToldAgainUntilSomebodyHasIt() {
    ladder =
        List.of(
            new Rung(
                100, List.of(new Recipient.OwnLead()), false, Optional.of(duration("30 min"))));
    assertEquals(100, told(run("02T15:00")));
    assertEquals(Optional.of(june("02T15:30")), run("02T15:10").next());
    assertEquals(2, run("02T15:30").tell().orElseThrow().times());
    assertEquals(Optional.of(june("02T16:00")), run("02T15:31").next());
    FiredStep step = fired.removeLast();
    fired.add(
        new FiredStep(
            step.key(),
            step.fate(),
            step.due(),
            step.at(),
            step.told(),
            step.toldAt(),
            Optional.of(new FiredStep.Had(new PersonId("els@example.org"), june("02T15:40")))));
    assertEquals(new Plan(Optional.empty(), List.of(), Optional.empty()), run("02T16:00"));
  }

  @Test
  void aWallClockThatJumpsTellsNothingTwiceAndMissesNothing() {
    assertEquals(50, told(run("02T11:00")));
    assertEquals(Optional.empty(), run("02T10:00").tell());
    assertEquals(75, told(run("02T13:00")));
    assertEquals(Optional.empty(), run("02T12:00").tell());
    assertEquals(90, told(run("02T14:12")));
    assertEquals(100, told(run("02T16:00")));
    assertEquals(4, fired.size());
  }

  private static int told(Plan plan) {
    return plan.tell().orElseThrow().key().percent();
  }

  /// Plans, and does what is planned.
  private Plan run(String now) {
    Plan plan = plan(now);
    fired.addAll(plan.untold());
    plan.tell()
        .ifPresent(
            each -> {
              fired.removeIf(step -> step.key().equals(each.key()));
              FiredStep step = FiredStep.told(each.key(), each.due(), june(now));
              fired.add(
                  new FiredStep(
                      step.key(),
                      step.fate(),
                      step.due(),
                      step.at(),
                      each.times(),
                      june(now),
                      Optional.empty()));
            });
    return plan;
  }

  private Plan plan(String now) {
    ServiceLevel first = level(target);
    Optional<ServiceLevel> current = Optional.of(first);
    for (ClockEvent event : log) {
      if (event.what() instanceof What.Retarget retarget) {
        current = retarget.level();
      }
    }
    AgreedClock clock =
        new AgreedClock(ClockKind.RESOLUTION, SLA, ClockTerms.of(first), log, current, ladder);
    return Plan.of(TICKET, clock, fired, june(now));
  }

  private ServiceLevel level(int hours) {
    return new ServiceLevel(
        new TargetTime.Hours(Duration.ofHours(hours)),
        office,
        ladder.stream().map(each -> BigDecimal.valueOf(each.percent())).toList());
  }

  private void happens(String time, What what) {
    log.add(new ClockEvent(june(time), log.size(), what));
  }

  private static Value.Duration duration(String written) {
    return (Value.Duration) ValueParser.parse(TermType.DURATION, written).orElseThrow();
  }

  private static Instant june(String time) {
    return at("2026-06-" + time + ":00+02:00");
  }

  private static final Agreement SLA =
      new Agreement(
          new AgreementId("SLA"),
          AgreementKind.SLA,
          1,
          new ServiceId("mailbox"),
          Optional.empty(),
          "sales",
          Period.ALWAYS,
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of());
}
