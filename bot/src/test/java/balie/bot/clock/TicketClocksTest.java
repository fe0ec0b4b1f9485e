package balie.bot.clock;

import static balie.bot.clock.LogDesk.AN;
import static balie.bot.clock.LogDesk.ELS;
import static balie.bot.clock.LogDesk.at;
import static balie.bot.clock.LogDesk.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.calendar.CalendarId;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.Rung;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Happening.Reprioritised.Count;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// From a ticket's log to its clocks, on a desk whose office is open from 9 to 12:30 and from 13 to
/// 17. 1 June 2026 is a Monday.
class TicketClocksTest {
  private static final Happening REPLY =
      new Happening.Replied("So.", Happening.Replied.To.REQUESTER);

  private static Happening.Reprioritised priority(Priority priority, Count count) {
    return new Happening.Reprioritised(priority, count, "It is another fault.");
  }

  private static Happening.Repinned repinned(int version) {
    return new Happening.Repinned(
        new Opening.Pinned(LogDesk.SLA, version), "The customer signed it early.");
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void aClockRunsForWhateverIsPromisedAndForNothingElse() {
    assertEquals(
        List.of(ClockKind.RESPONSE, ClockKind.RESOLUTION),
        opened("06-01T10:00", Priority.NORMAL).kinds());
    assertEquals(
        List.of(ClockKind.RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.RESOLUTION),
        opened("06-01T10:00", Priority.HIGH).kinds());
    assertEquals(List.of(), opened("06-01T10:00", Priority.LOW).kinds());
    Optional<ServiceId> mailbox = Optional.of(new ServiceId("mailbox"));
    assertEquals(
        List.of(),
        opened("06-01T10:00", new LogDesk.Subject(TicketKind.REQUEST, mailbox, 1), Priority.NORMAL)
            .kinds());
    assertEquals(
        List.of(),
        opened("06-01T10:00", new LogDesk.Subject(TicketKind.INCIDENT, mailbox, 7), Priority.NORMAL)
            .kinds());
    assertEquals(
        List.of(),
        opened(
                "06-01T10:00",
                new LogDesk.Subject(TicketKind.INCIDENT, Optional.empty(), 1),
                Priority.NORMAL)
            .kinds());
  }

  @Test
  void aTargetsOwnHoursCountElseTheServicesSupport() {
    LogDesk critical = opened("06-01T10:00", Priority.CRITICAL);
    LogDesk normal = opened("06-01T10:00", Priority.NORMAL);
    assertEquals(
        new CalendarId("always"),
        critical
            .clock(ClockKind.RESOLUTION)
            .current()
            .orElseThrow()
            .calendar()
            .version(at("06-01T10:00"))
            .id());
    assertEquals(
        Optional.of(at("06-01T14:00")), critical.shown(ClockKind.RESOLUTION, "06-01T11:00").due());
    assertEquals(
        Optional.of(at("06-02T10:30")), normal.shown(ClockKind.RESOLUTION, "06-01T11:00").due());
    assertEquals(
        Optional.of(at("06-01T14:30")), normal.shown(ClockKind.RESPONSE, "06-01T11:00").due());
  }

  @Test
  void aTargetNamesItsLadderElseTheDefaultTells() {
    AgreedClock critical = opened("06-01T10:00", Priority.CRITICAL).clock(ClockKind.RESPONSE);
    assertEquals(List.of(50, 100), critical.ladder().stream().map(Rung::percent).toList());
    assertEquals(
        List.of(BigDecimal.valueOf(50), BigDecimal.valueOf(100)),
        critical.current().orElseThrow().percents());
    AgreedClock normal = opened("06-01T10:00", Priority.NORMAL).clock(ClockKind.RESPONSE);
    assertEquals(List.of(50, 75, 90, 100), normal.ladder().stream().map(Rung::percent).toList());
  }

  @Test
  void onlyAColleagueAnswers() {
    LogDesk log =
        opened("06-01T10:00", Priority.NORMAL)
            .itself("06-01T10:01", REPLY)
            .then("06-01T10:02", AN, REPLY)
            .then("06-01T10:03", ELS, new Happening.Noted("Hm."))
            .then("06-01T10:04", ELS, new Happening.Began());
    assertEquals(Optional.empty(), log.shown(ClockKind.RESPONSE, "06-01T11:00").stopped());
    log.then("06-01T10:30", ELS, REPLY);
    assertEquals(
        Optional.of(at("06-01T10:30")), log.shown(ClockKind.RESPONSE, "06-01T11:00").stopped());
    assertEquals(minutes(30), log.shown(ClockKind.RESPONSE, "06-01T11:00").elapsed());
  }

  @Test
  void aSolutionThatIsToldAnswersToo() {
    LogDesk told =
        opened("06-01T10:00", Priority.NORMAL)
            .then("06-01T11:00", ELS, new Happening.Resolved("Done."));
    assertEquals(ClockState.MET, told.shown(ClockKind.RESPONSE, "06-01T12:00").state());
    assertEquals(ClockState.MET, told.shown(ClockKind.RESOLUTION, "06-01T12:00").state());
    LogDesk untold =
        opened("06-01T10:00", Priority.NORMAL)
            .itself("06-01T11:00", new Happening.Resolved("Done."));
    assertEquals(ClockState.OK, untold.shown(ClockKind.RESPONSE, "06-01T12:00").state());
    assertEquals(ClockState.MET, untold.shown(ClockKind.RESOLUTION, "06-01T12:00").state());
  }

  @Test
  void aSolutionAnswersTheWaitBeforeItEndsIt() {
    LogDesk log =
        opened("06-01T10:00", Priority.HIGH)
            .then("06-01T11:00", AN, new Happening.RequesterSaid("Any news?", List.of()))
            .then("06-01T11:30", ELS, new Happening.Resolved("Done."));
    assertEquals(ClockState.MET, log.shown(ClockKind.NEXT_RESPONSE, "06-01T12:00").state());
    assertEquals(minutes(30), log.shown(ClockKind.NEXT_RESPONSE, "06-01T12:00").elapsed());
  }

  @Test
  void theStatusPausesAndTheRequestersMessageEndsIt() {
    LogDesk log =
        opened("06-01T10:00", Priority.NORMAL)
            .then("06-01T10:30", ELS, new Happening.AwaitsRequester())
            .then("06-01T11:30", AN, new Happening.RequesterSaid("Yes.", List.of()));
    assertEquals(Optional.empty(), log.shown(ClockKind.RESOLUTION, "06-01T11:00").due(), "paused");
    assertEquals(minutes(60), log.shown(ClockKind.RESOLUTION, "06-01T12:00").elapsed());
  }

  @Test
  void waitingForTheSupplierPausesWhereTheTargetSaysSo() {
    LogDesk normal =
        opened("06-01T10:00", Priority.NORMAL)
            .then("06-01T11:00", ELS, new Happening.AwaitsSupplier("Nobody Ltd"));
    assertEquals(minutes(60), normal.shown(ClockKind.RESOLUTION, "06-01T12:00").elapsed());
    LogDesk high =
        opened("06-01T10:00", Priority.HIGH)
            .then("06-01T11:00", ELS, new Happening.AwaitsSupplier("Nobody Ltd"));
    assertEquals(minutes(120), high.shown(ClockKind.RESOLUTION, "06-01T12:00").elapsed());
    // What is promised now decides; where nothing is, what was promised at first.
    high.then("06-01T11:30", ELS, priority(Priority.NORMAL, Count.FROM_START));
    assertEquals(minutes(60), high.shown(ClockKind.RESOLUTION, "06-01T12:00").elapsed());
    normal.then("06-01T11:30", ELS, priority(Priority.LOW, Count.FROM_START));
    assertTrue(normal.clock(ClockKind.RESOLUTION).terms().pausesForSupplier());
    assertFalse(
        opened("06-01T10:00", Priority.HIGH)
            .clock(ClockKind.RESOLUTION)
            .terms()
            .pausesForSupplier());
  }

  @Test
  void anotherPriorityReplacesTheTargetAndKeepsWhatElapsed() {
    LogDesk log =
        opened("06-01T10:00", Priority.NORMAL)
            .then("06-01T11:00", ELS, priority(Priority.CRITICAL, Count.FROM_START));
    Reading.Shown shown = log.shown(ClockKind.RESOLUTION, "06-01T11:30");
    assertEquals(1, shown.generation());
    assertEquals(minutes(90), shown.elapsed());
    assertEquals(Duration.ofHours(4), shown.length());
    assertEquals(
        List.of(50, 100),
        log.clock(ClockKind.RESOLUTION).ladder().stream().map(Rung::percent).toList());
  }

  @Test
  void aFreshStartBeginsAnotherCount() {
    LogDesk log =
        opened("06-01T10:00", Priority.NORMAL)
            .then("06-01T11:00", ELS, priority(Priority.CRITICAL, Count.FROM_NOW));
    Reading.Shown shown = log.shown(ClockKind.RESOLUTION, "06-01T11:30");
    assertEquals(2, shown.generation());
    assertEquals(at("06-01T11:00"), shown.start());
    assertEquals(minutes(30), shown.elapsed());
    List<ClockAccount> history = log.clock(ClockKind.RESOLUTION).history(at("06-01T11:30"));
    assertEquals(
        List.of(minutes(60), minutes(30)), history.stream().map(ClockAccount::counted).toList());
  }

  @Test
  void whereAPriorityPromisesNothingNothingCountsWhileItHasIt() {
    LogDesk log =
        opened("06-01T10:00", Priority.LOW)
            .then("06-01T11:00", ELS, priority(Priority.NORMAL, Count.FROM_START));
    assertEquals(Optional.empty(), log.clock(ClockKind.RESPONSE).terms().level());
    assertInstanceOf(
        Reading.NothingPromised.class, log.clock(ClockKind.RESPONSE).read(at("06-01T10:30")));
    assertEquals(Duration.ofHours(4), log.shown(ClockKind.RESPONSE, "06-01T11:00").length());
    log.then("06-01T11:30", ELS, priority(Priority.LOW, Count.FROM_START));
    assertInstanceOf(
        Reading.NothingPromised.class, log.clock(ClockKind.RESPONSE).read(at("06-01T12:00")));
    assertEquals(Optional.empty(), log.clock(ClockKind.RESPONSE).current());
    assertEquals(List.of(), log.clock(ClockKind.RESPONSE).ladder());
  }

  @Test
  void theVersionThatWasPinnedCountsUntilAnotherIs() {
    LogDesk log = opened("06-01T10:00", Priority.NORMAL);
    assertEquals(Optional.of(1), LogDesk.clocks().agreement(log.log()).map(Agreement::version));
    log.then("06-01T11:00", ELS, repinned(2));
    assertEquals(Optional.of(2), LogDesk.clocks().agreement(log.log()).map(Agreement::version));
    AgreedClock clock = log.clock(ClockKind.RESOLUTION);
    assertEquals(2, clock.agreement().version());
    Reading.Shown before = log.shown(ClockKind.RESOLUTION, "06-01T10:59");
    Reading.Shown after = log.shown(ClockKind.RESOLUTION, "06-01T11:00");
    assertEquals(Duration.ofHours(8), before.length());
    assertEquals(Duration.ofHours(6), after.length());
    assertEquals(minutes(60), after.elapsed());
    assertEquals(1, after.generation());
  }

  @Test
  void aVersionThatIsNotThereCountsForNothing() {
    LogDesk log = opened("06-01T10:00", Priority.NORMAL).then("06-01T11:00", ELS, repinned(9));
    assertEquals(Optional.empty(), LogDesk.clocks().agreement(log.log()));
    assertEquals(List.of(), log.kinds());
    LogDesk other =
        opened("06-01T10:00", Priority.NORMAL)
            .then(
                "06-01T11:00",
                ELS,
                new Happening.Repinned(
                    new Opening.Pinned(new AgreementId("SLA-OTHER"), 2), "By mistake."));
    assertEquals(Optional.empty(), LogDesk.clocks().agreement(other.log()));
  }

  @Test
  void theAgreementsEndEndsItsClocksWithoutAVerdict() {
    LogDesk log =
        opened("06-01T10:00", Priority.NORMAL)
            .itself("06-01T11:00", new Happening.AgreementEnded());
    for (ClockKind kind : log.kinds()) {
      assertEquals(ClockState.ENDED, log.shown(kind, "06-01T12:00").state());
      assertEquals(Optional.of(at("06-01T11:00")), log.shown(kind, "06-01T12:00").stopped());
    }
  }

  @Test
  void nothingHappensBeforeTheOpening() {
    LogDesk log =
        opened("06-01T10:00", Priority.NORMAL)
            .then("06-01T09:00", ELS, new Happening.AwaitsRequester())
            .then("06-01T10:30", AN, new Happening.RequesterSaid("Yes.", List.of()))
            .then("06-01T09:30", ELS, REPLY);
    Reading.Shown response = log.shown(ClockKind.RESPONSE, "06-01T11:00");
    assertEquals(Duration.ZERO, response.elapsed());
    assertEquals(Optional.of(at("06-01T10:00")), response.stopped());
    assertEquals(minutes(30), log.shown(ClockKind.RESOLUTION, "06-01T11:00").elapsed());
  }

  @Test
  void whatHappensAtOneInstantCountsInTheLogsNumbers() {
    LogDesk log =
        opened("06-01T10:00", Priority.NORMAL)
            .then("06-01T11:00", ELS, new Happening.Resolved("Done."))
            .then("06-01T11:00", ELS, new Happening.Reopened())
            .then("06-01T11:00", ELS, new Happening.Resolved("Done, really."))
            .then("06-01T11:00", ELS, new Happening.Reopened())
            .then("06-01T11:00", ELS, new Happening.AwaitsRequester());
    assertEquals(
        Optional.empty(), log.shown(ClockKind.RESOLUTION, "06-01T12:00").stopped(), "reopened");
    assertEquals(minutes(60), log.shown(ClockKind.RESOLUTION, "06-01T12:00").elapsed());
    List<Long> numbers =
        log.clock(ClockKind.RESOLUTION).events().stream().map(ClockEvent::number).toList();
    assertEquals(List.of(8L, 16L, 17L, 24L, 32L, 33L, 40L, 48L), numbers);
  }

  /// The desk's own steps come in order; what the requester writes may come late.
  @Test
  void theStatusAndTheClockAgreeHoweverLateTheRequestersMessagesCome() {
    Random random = new Random(7);
    int waiting = 0;
    for (int round = 0; round < 500; round++) {
      LogDesk log = opened("06-01T10:00", Priority.NORMAL);
      boolean waits = false;
      for (int minute = 1; minute < 30; minute++) {
        String now = "06-01T10:%02d".formatted(minute);
        switch (random.nextInt(4)) {
          case 0 -> {
            if (!waits) {
              log.then(now, ELS, new Happening.AwaitsRequester());
            }
          }
          case 1 -> {
            if (waits) {
              log.then(now, ELS, new Happening.Continued());
            }
          }
          case 2 ->
              log.then(
                  "06-01T10:%02d".formatted(random.nextInt(minute) + 1),
                  AN,
                  new Happening.RequesterSaid("Well?", List.of()));
          default -> {}
        }
        waits = Ticket.of(log.log()).status() == TicketStatus.WAITING_REQUESTER;
      }
      boolean paused = log.shown(ClockKind.RESOLUTION, "06-01T10:30").due().isEmpty();
      assertEquals(waits, paused, () -> log.log().toString());
      waiting += waits ? 1 : 0;
    }
    assertTrue(waiting > 50 && waiting < 450, "waiting " + waiting);
  }

  @Test
  void aLogBeginsWithAnOpening() {
    List<TicketEvent> log =
        List.of(
            new TicketEvent(
                new TicketNumber(1),
                1,
                at("06-01T10:00"),
                Optional.of(new PersonId("els@example.org")),
                new Happening.Began()));
    assertThrows(IllegalArgumentException.class, () -> LogDesk.clocks().of(log));
  }
}
