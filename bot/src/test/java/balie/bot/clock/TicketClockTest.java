package balie.bot.clock;

import static balie.bot.clock.Desk.at;
import static balie.bot.clock.Desk.calendar;
import static balie.bot.clock.Desk.counting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import balie.bot.clock.ClockEvent.Anchor;
import balie.bot.clock.ClockEvent.What;
import balie.storage.calendar.CalendarEdition;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.TicketStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Monday 1 June 2026, nine to five in Berlin; a ticket created at 15:00 with a target of 8 h is
/// due on Tuesday at 15:00.
class TicketClockTest {
  private static final BusinessCalendar OFFICE =
      counting(calendar("Europe/Berlin", "mon-fri 09:00-17:00"));
  private static final ClockTerms EIGHT_HOURS =
      ClockTerms.of(new TargetTime.Hours(Duration.ofHours(8)), OFFICE);
  private static final What REPLY = new What.PublicReply();
  private static final What MESSAGE = new What.RequesterMessage();
  private final List<ClockEvent> log = new ArrayList<>();

  TicketClockTest() {
    happens("01T15:00", new What.Created());
  }

  /// The office is found to be closed on Tuesday after the ticket was opened: the day that was
  /// promised is as long as it was, and comes a day later. Whoever opens one afterwards is promised
  /// Wednesday, and so is who is given a fresh start.
  @Test
  void aBusinessDaysLengthIsFixedWhenItsCountStarts() {
    String week = "mon-fri 09:00-17:00";
    BusinessCalendar office =
        BusinessCalendar.published(
            List.of(
                new CalendarEdition(
                    Desk.calendar("Europe/Brussels", week), at("2026-01-01T12:00:00Z")),
                new CalendarEdition(
                    Desk.since(
                        "2026-06-02T00:00:00+02:00",
                        Desk.calendar("Europe/Brussels", week, "2026-06-02")),
                    at("2026-06-01T12:00:00+02:00"))));
    ClockTerms terms = ClockTerms.of(new TargetTime.BusinessDays(1), office);
    Reading.Shown before = shown(terms, "2026-06-01T10:00:00+02:00");
    assertEquals(Duration.ofHours(15), before.length());
    assertEquals(Optional.of(at("2026-06-03T17:00:00+02:00")), before.due());
    Reading.Shown after = shown(terms, "2026-06-01T16:00:00+02:00");
    assertEquals(Duration.ofHours(9), after.length());
    assertEquals(Optional.of(at("2026-06-03T17:00:00+02:00")), after.due());
    Reading.Shown two =
        shown(ClockTerms.of(new TargetTime.BusinessDays(2), office), "2026-06-01T10:00:00+02:00");
    assertEquals(Duration.ofHours(23), two.length());
    assertEquals(Optional.of(at("2026-06-04T17:00:00+02:00")), two.due());
  }

  private static Reading.Shown shown(ClockTerms terms, String opened) {
    return assertInstanceOf(
        Reading.Shown.class,
        TicketClock.read(
            ClockKind.RESOLUTION,
            terms,
            List.of(new ClockEvent(at(opened), 1, new ClockEvent.What.Created())),
            at("2026-06-01T18:00:00+02:00")));
  }

  @Test
  void aPausedClockDoesNotBreachAndHasNoDueTime() {
    becomes("02T10:00", TicketStatus.WAITING_REQUESTER);
    Reading.Shown paused = resolution("30T12:00");
    assertEquals(ClockState.OK, paused.state());
    assertEquals(Duration.ofHours(3), paused.elapsed());
    assertEquals(Optional.empty(), paused.due());
  }

  @Test
  void anyMessageOfTheRequesterEndsTheWaitingForThem() {
    becomes("02T10:00", TicketStatus.WAITING_REQUESTER);
    happens("03T10:00", MESSAGE);
    assertEquals(june("03T15:00"), resolution("03T11:00").due());
  }

  @Test
  void aMessageDoesNotEndWhatIsScheduled() {
    becomes("02T10:00", TicketStatus.SCHEDULED);
    happens("03T10:00", MESSAGE);
    assertEquals(Optional.empty(), resolution("03T11:00").due());
  }

  @Test
  void aSupplierIsWaitedForOnTheClockUnlessTheAgreementSaysOtherwise() {
    becomes("02T10:00", TicketStatus.WAITING_SUPPLIER);
    becomes("03T10:00", TicketStatus.OPEN);
    ClockTerms otherwise = new ClockTerms(EIGHT_HOURS.level(), true, Spans.NONE);
    assertEquals(june("02T15:00"), resolution("03T10:00").due());
    assertEquals(june("03T15:00"), read(ClockKind.RESOLUTION, otherwise, "03T10:00").due());
  }

  @Test
  void aResolveIsJudgedAtItsOwnTimeAndKeepsItsDueTime() {
    becomes("02T15:00", TicketStatus.RESOLVED);
    Reading.Shown resolved = resolution("30T12:00");
    assertEquals(ClockState.MET, resolved.state());
    assertEquals(Duration.ofHours(8), resolved.elapsed());
    assertEquals(june("02T15:00"), resolved.due());
  }

  @Test
  void aMillisecondLateIsBreached() {
    happens(at("2026-06-02T15:00:00.001+02:00"), new What.Became(TicketStatus.RESOLVED));
    assertEquals(ClockState.BREACHED, resolution("30T12:00").state());
  }

  @Test
  void aResolveInClosedHoursIsMetWhereTheTargetElapsedAtTheClose() {
    ClockTerms untilClose = ClockTerms.of(new TargetTime.Hours(Duration.ofHours(2)), OFFICE);
    assertEquals(ClockState.DUE, read(ClockKind.RESOLUTION, untilClose, "01T20:00").state());
    becomes("01T22:00", TicketStatus.RESOLVED);
    assertEquals(ClockState.MET, read(ClockKind.RESOLUTION, untilClose, "02T12:00").state());
  }

  @Test
  void resolvedFromAPauseItKeepsTheDueTimeItWouldHaveHad() {
    becomes("02T10:00", TicketStatus.WAITING_REQUESTER);
    becomes("03T10:00", TicketStatus.RESOLVED);
    assertEquals(june("03T15:00"), resolution("30T12:00").due());
  }

  @Test
  void theVerdictIsTheLastResolvesAndTheClosingsWhereNobodyResolved() {
    becomes("02T11:00", TicketStatus.RESOLVED);
    becomes("02T12:00", TicketStatus.OPEN);
    becomes("04T12:00", TicketStatus.CLOSED);
    assertEquals(ClockState.MET, resolution("30T12:00").state());
    log.subList(1, 3).clear();
    assertEquals(ClockState.BREACHED, resolution("30T12:00").state());
  }

  @Test
  void cancelledWithoutAResolveItEndsWithoutAVerdict() {
    becomes("04T12:00", TicketStatus.CANCELLED);
    becomes("05T12:00", TicketStatus.OPEN);
    assertEquals(ClockState.ENDED, resolution("30T12:00").state());
  }

  @Test
  void theAgreementsEndStopsTheClock() {
    happens("02T11:00", new What.AgreementEnded());
    assertEquals(ClockState.ENDED, resolution("30T12:00").state());
    assertEquals(ClockState.ENDED, read(ClockKind.RESPONSE, EIGHT_HOURS, "30T12:00").state());
  }

  @Test
  void aFreshStartIsANewGenerationAndPausesGoOn() {
    becomes("02T10:00", TicketStatus.WAITING_REQUESTER);
    happens("02T12:00", new What.Retarget(hours(4), Anchor.NOW));
    becomes("03T09:00", TicketStatus.OPEN);
    Reading.Shown fresh = resolution("03T12:00");
    assertEquals(2, fresh.generation());
    assertEquals(Duration.ofHours(3), fresh.elapsed());
    assertEquals(ClockState.WARNING, fresh.state());
    assertEquals(june("03T13:00"), fresh.due());
  }

  @Test
  void aTargetLoweredBelowTheElapsedTimeIsBreachedAtOnce() {
    happens("02T12:00", new What.Retarget(hours(1), Anchor.START));
    assertEquals(ClockState.BREACHED, resolution("02T12:00").state());
    assertEquals(june("01T16:00"), resolution("02T12:00").due());
  }

  @Test
  void businessDaysPauseByTheirLength() {
    ClockTerms oneDay = ClockTerms.of(new TargetTime.BusinessDays(1), OFFICE);
    becomes("01T16:00", TicketStatus.WAITING_REQUESTER);
    becomes("02T10:00", TicketStatus.OPEN);
    Reading.Shown shown = read(ClockKind.RESOLUTION, oneDay, "02T10:00");
    assertEquals(Duration.ofHours(10), shown.length());
    assertEquals(june("03T11:00"), shown.due());
  }

  @Test
  void theFirstPublicReplyStopsResponseForGood() {
    becomes("01T15:10", TicketStatus.WAITING_REQUESTER);
    happens("01T16:00", MESSAGE);
    happens("02T09:30", REPLY);
    happens("05T12:00", REPLY);
    Reading.Shown response = read(ClockKind.RESPONSE, EIGHT_HOURS, "30T12:00");
    assertEquals(ClockState.MET, response.state());
    assertEquals(Duration.ofMinutes(150), response.elapsed());
  }

  @Test
  void aTicketThatAnAgentOpensWithAMessageHasNothingElapsed() {
    happens("01T15:00", REPLY);
    assertEquals(Duration.ZERO, read(ClockKind.RESPONSE, EIGHT_HOURS, "30T12:00").elapsed());
  }

  @Test
  void mergedWithoutAnAnswerResponseEndsWithoutAVerdict() {
    becomes("30T11:00", TicketStatus.MERGED);
    assertEquals(ClockState.ENDED, read(ClockKind.RESPONSE, EIGHT_HOURS, "30T12:00").state());
  }

  @Test
  void theNextResponseIsAwaitedFromTheFirstUnansweredMessage() {
    assertInstanceOf(Reading.NotStarted.class, next("01T16:00"));
    happens("01T16:00", MESSAGE);
    happens("02T10:00", MESSAGE);
    assertEquals(june("02T16:00"), assertInstanceOf(Reading.Shown.class, next("02T10:00")).due());
    happens("02T17:00", REPLY);
    assertEquals(
        ClockState.BREACHED, assertInstanceOf(Reading.Shown.class, next("03T10:00")).state());
    happens("03T11:00", MESSAGE);
    assertEquals(2, assertInstanceOf(Reading.Shown.class, next("03T12:00")).generation());
  }

  @Test
  void nothingIsReadBeforeTheCreation() {
    assertInstanceOf(
        Reading.NotStarted.class,
        TicketClock.read(ClockKind.RESPONSE, EIGHT_HOURS, log, at("2026-05-01T00:00:00Z")));
  }

  @Test
  void whatHappensAtOneInstantCountsInTheLogsNumbering() {
    becomes("02T10:00", TicketStatus.OPEN);
    becomes("02T10:00", TicketStatus.SCHEDULED);
    assertEquals(Optional.empty(), resolution("02T12:00").due());
    assertEquals(
        resolution("02T12:00"),
        TicketClock.read(
            ClockKind.RESOLUTION, EIGHT_HOURS, log.reversed(), june("02T12:00").orElseThrow()));
  }

  @Test
  void aLogWithoutACreationIsABug() {
    log.clear();
    becomes("02T10:00", TicketStatus.OPEN);
    assertThrows(IllegalArgumentException.class, () -> resolution("02T12:00"));
  }

  @Test
  void aStepThatAPauseKeepsAwayHasNoTime() {
    becomes("02T13:00", TicketStatus.WAITING_REQUESTER);
    ClockTerms steps =
        ClockTerms.of(
            new ServiceLevel(
                new TargetTime.Hours(Duration.ofHours(8)),
                OFFICE,
                List.of(BigDecimal.valueOf(50), BigDecimal.valueOf(75), BigDecimal.valueOf(90))));
    assertEquals(
        List.of(june("02T11:00"), june("02T13:00"), Optional.empty()),
        read(ClockKind.RESOLUTION, steps, "05T12:00").steps());
  }

  @Test
  void aStepIsRoundedUpToTheMillisecond() {
    ClockTerms third =
        ClockTerms.of(
            new ServiceLevel(
                new TargetTime.Hours(Duration.ofMillis(100)),
                OFFICE,
                List.of(new BigDecimal("33.3"))));
    assertEquals(
        List.of(Optional.of(at("2026-06-01T15:00:00.034+02:00"))),
        read(ClockKind.RESOLUTION, third, "05T12:00").steps());
  }

  private static ServiceLevel hours(int hours) {
    return ServiceLevel.of(new TargetTime.Hours(Duration.ofHours(hours)), OFFICE);
  }

  private Reading.Shown resolution(String now) {
    return read(ClockKind.RESOLUTION, EIGHT_HOURS, now);
  }

  private Reading.Shown read(ClockKind kind, ClockTerms terms, String now) {
    return assertInstanceOf(
        Reading.Shown.class, TicketClock.read(kind, terms, log, june(now).orElseThrow()));
  }

  private Reading next(String now) {
    return TicketClock.read(ClockKind.NEXT_RESPONSE, EIGHT_HOURS, log, june(now).orElseThrow());
  }

  private void becomes(String time, TicketStatus status) {
    happens(time, new What.Became(status));
  }

  private void happens(String time, What what) {
    happens(june(time).orElseThrow(), what);
  }

  private void happens(Instant instant, What what) {
    log.add(new ClockEvent(instant, log.size(), what));
  }

  private static Optional<Instant> june(String time) {
    return Optional.of(at("2026-06-" + time + ":00+02:00"));
  }
}
