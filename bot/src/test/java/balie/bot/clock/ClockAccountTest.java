package balie.bot.clock;

import static balie.bot.clock.Desk.at;
import static balie.bot.clock.Desk.calendar;
import static balie.bot.clock.Desk.counting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.clock.ClockAccount.Rule;
import balie.bot.clock.ClockAccount.Segment;
import balie.bot.clock.ClockEvent.Anchor;
import balie.bot.clock.ClockEvent.What;
import balie.storage.calendar.CalendarId;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Why a clock shows what it shows. 1 June 2026 is a Monday.
class ClockAccountTest {
  private static final BusinessCalendar OFFICE =
      counting(calendar("Europe/Berlin", "mon-fri 09:00-17:00"));
  private static final BusinessCalendar ALWAYS =
      counting(calendar("Europe/Berlin", "mon-sun 00:00-24:00"));

  @Test
  void theCountedSegmentsAddUpToTheElapsedTimeToTheMillisecond() {
    Cases.run(
        0.2,
        random -> {
          RandomTicket ticket = RandomTicket.of(random);
          for (ClockKind kind : ClockKind.values()) {
            for (ClockAccount account :
                TicketClock.history(kind, ticket.terms(), ticket.log(), ticket.now())) {
              assertEquals(account.shown().elapsed(), account.counted());
              assertWhole(account);
            }
          }
        });
  }

  /// Each segment begins where the one before ended, none is empty, and neighbours differ.
  private static void assertWhole(ClockAccount account) {
    Instant at = account.shown().start();
    for (Segment each : account.segments()) {
      assertEquals(at, each.span().from());
      assertTrue(each.span().until().isAfter(at));
      at = each.span().until();
    }
    assertEquals(account.until(), at);
    assertTrue(account.shown().stopped().isEmpty() || account.shown().stopped().get().equals(at));
  }

  @Test
  void aPauseANightAndARuleAreTold() {
    List<ClockEvent> log =
        List.of(
            new ClockEvent(june("01T15:00"), 1, new What.Created()),
            new ClockEvent(june("02T10:00"), 2, became(TicketStatus.WAITING_REQUESTER)),
            new ClockEvent(june("02T11:00"), 3, became(TicketStatus.SCHEDULED)),
            new ClockEvent(june("04T10:00"), 4, became(TicketStatus.OPEN)));
    ClockTerms terms = ClockTerms.of(new TargetTime.Hours(Duration.ofHours(8)), OFFICE);
    ClockAccount account =
        TicketClock.account(ClockKind.RESOLUTION, terms, log, june("04T12:00")).orElseThrow();
    assertEquals(
        List.of(
            segment("01T15:00", "01T17:00", new Rule.Counted()),
            segment("01T17:00", "02T09:00", new Rule.OutsideHours()),
            segment("02T09:00", "02T10:00", new Rule.Counted()),
            segment("02T10:00", "02T11:00", new Rule.Paused(PauseRule.WAITING_REQUESTER)),
            segment("02T11:00", "04T10:00", new Rule.Paused(PauseRule.SCHEDULED)),
            segment("04T10:00", "04T12:00", new Rule.Counted())),
        account.segments());
    assertEquals(Duration.ofHours(5), account.counted());
  }

  @Test
  void whatHadElapsedStaysWhenAPriorityComesWithOtherHours() {
    List<ClockEvent> log =
        List.of(
            new ClockEvent(june("01T15:00"), 1, new What.Created()),
            new ClockEvent(
                june("02T08:00"),
                2,
                new What.Retarget(
                    ServiceLevel.of(new TargetTime.Hours(Duration.ofHours(4)), ALWAYS),
                    Anchor.START)));
    ClockTerms terms = ClockTerms.of(new TargetTime.Hours(Duration.ofHours(8)), OFFICE);
    ClockAccount account =
        TicketClock.account(ClockKind.RESOLUTION, terms, log, june("02T08:30")).orElseThrow();
    assertEquals(Duration.ofMinutes(150), account.shown().elapsed());
    assertEquals(Optional.of(june("02T10:00")), account.shown().due());
    assertEquals(account.shown().elapsed(), account.counted());
  }

  @Test
  void aNewVersionOfTheCalendarIsASegmentOfItsOwn() {
    BusinessCalendar changing =
        counting(
            calendar("Europe/Berlin", "mon-fri 09:00-17:00"),
            Desk.since(
                "2026-06-01T16:00:00+02:00", calendar("Europe/Berlin", "mon-fri 08:00-18:00")));
    List<ClockEvent> log = List.of(new ClockEvent(june("01T15:00"), 1, new What.Created()));
    ClockTerms terms = ClockTerms.of(new TargetTime.Hours(Duration.ofHours(8)), changing);
    ClockAccount account =
        TicketClock.account(ClockKind.RESOLUTION, terms, log, june("01T19:00")).orElseThrow();
    assertEquals(
        List.of(Optional.empty(), Optional.of(june("01T16:00")), Optional.of(june("01T16:00"))),
        account.segments().stream().map(Segment::since).toList());
    assertEquals(Duration.ofHours(3), account.counted());
  }

  @Test
  void aFreshStartIsReportedApart() {
    List<ClockEvent> log =
        List.of(
            new ClockEvent(june("01T15:00"), 1, new What.Created()),
            new ClockEvent(
                june("02T10:00"),
                2,
                new What.Retarget(
                    ServiceLevel.of(new TargetTime.Hours(Duration.ofHours(4)), OFFICE),
                    Anchor.NOW)));
    ClockTerms terms = ClockTerms.of(new TargetTime.Hours(Duration.ofHours(8)), OFFICE);
    assertEquals(
        List.of(Duration.ofHours(3), Duration.ofHours(2)),
        TicketClock.history(ClockKind.RESOLUTION, terms, log, june("02T12:00")).stream()
            .map(ClockAccount::counted)
            .toList());
  }

  private static Segment segment(String from, String until, Rule rule) {
    return new Segment(
        new Span(june(from), june(until)), rule, new CalendarId("test"), Optional.empty());
  }

  private static What became(TicketStatus status) {
    return new What.Became(status);
  }

  private static Instant june(String time) {
    return at("2026-06-" + time + ":00+02:00");
  }
}
