package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.Turn;
import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// About which day or moment a question is, and what counts then.
class DaysTest {
  private static Fact fact(String who, String when, String text) {
    Turn turn = TestDesk.small().ask(who, when, text);
    Outcome.Answered answered =
        assertInstanceOf(
            Outcome.Answered.class,
            turn.outcome(),
            () -> turn.understood().request() + " " + turn.reply().text());
    return answered.facts().getFirst();
  }

  private static Fact.State state(String when, String text) {
    Fact fact = fact("sam", when, text);
    return fact.hours().flatMap(Fact.Hours::state).orElseThrow(() -> new AssertionError(fact));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-02T10:00, how big may my mailbox be?, 1 GB",
    "2025-12-31T23:59, how big may my mailbox be?, 1 GB",
    "2026-01-01T00:00, how big may my mailbox be?, 2 GB",
    "2026-06-02T10:00, how big was my mailbox on 1 March 2025?, 1 GB",
    "2026-06-02T10:00, how big may my mailbox be on 25 December?, 2 GB",
    "2026-01-15T10:00, how big was my mailbox last month?, 1 GB",
    "2026-01-15T10:00, hoe groot mocht mijn mailbox vorige maand zijn?, 1 GB",
    "2026-02-15T10:00, hoe groot mocht mijn mailbox vorige maand zijn?, 2 GB",
    "2025-12-31T10:00, hoe groot mag mijn mailbox morgen zijn?, 2 GB"
  })
  void theVersionOfTheDayAnswers(String now, String question, String value) {
    assertEquals(value, fact("sam", now, question).value().written());
  }

  @Test
  void beforeAnythingWasAgreedNobodyHasIt() {
    assertInstanceOf(
        Outcome.NotEntitled.class,
        TestDesk.small().ask("sam", "2024-06-01T10:00", "how big may my mailbox be?").outcome());
  }

  @Test
  void aDayThatDoesNotExistIsNotAnswered() {
    assertInstanceOf(
        Outcome.Abstained.class,
        TestDesk.small()
            .ask("sam", "2026-06-02T10:00", "how big may my mailbox be on 31 February?")
            .outcome());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-02T10:00, true, 2026-06-02T10:30:00Z", // Tuesday morning
    "2026-06-02T12:30, false, 2026-06-02T11:00:00Z", // the lunch break begins
    "2026-06-02T13:00, true, 2026-06-02T15:00:00Z",
    "2026-06-02T17:00, false, 2026-06-03T07:00:00Z", // closing time
    "2026-06-05T18:00, false, 2026-06-08T07:00:00Z", // Friday evening
    "2026-05-24T10:00, false, 2026-05-26T07:00:00Z", // Sunday, before a holiday
    "2026-05-25T10:00, false, 2026-05-26T07:00:00Z", // Whit Monday, a holiday
    "2026-12-24T10:00, false, 2026-12-28T08:00:00Z", // a range of holidays, then a weekend
    "2026-12-31T18:00, false, 2027-01-04T08:00:00Z", // New Year's Day, then a weekend
    "2026-03-27T18:00, false, 2026-03-30T07:00:00Z" // summer time begins in between
  })
  void openNowIsAnsweredFromTheCalendar(String now, boolean open, String until) {
    // when
    Fact.State state = state(now, "is the helpdesk for the mailbox open now?");

    // then
    assertEquals(open, state.open());
    assertEquals(Optional.of(Instant.parse(until)), state.until());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:30:00Z, true, 2026-03-29T03:00:00Z", // 01:30, four hours by the clock, two and a
    // half passed
    "2026-03-29T01:30:00Z, true, 2026-03-29T03:00:00Z", // 03:30, just after the gap
    "2026-10-25T00:30:00Z, true, 2026-10-25T04:00:00Z", // 02:30 for the first time
    "2026-10-25T01:30:00Z, true, 2026-10-25T04:00:00Z", // 02:30 once more
    "2026-10-25T04:00:00Z, false, 2026-10-25T23:00:00Z"
  })
  void openNowKnowsOfTheClockChange(String now, boolean open, String until) {
    // when
    Fact.State state = state(now, "is the helpdesk for the vpn open now?");

    // then
    assertEquals(open, state.open());
    assertEquals(Optional.of(Instant.parse(until)), state.until());
  }

  @Test
  void whatNeverClosesIsOpenWithoutAnEnd() {
    Fact.State state =
        state("2026-06-02T10:00", "is the mailbox service available now, is it open?");
    if (state.until().isEmpty()) {
      assertTrue(state.open());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is the helpdesk for the mailbox open on Whit Monday 25 May 2026?",
        "is the helpdesk for the mailbox open on 25 December?",
        "is the helpdesk for the mailbox open on Sunday?"
      })
  void aDayOffIsClosed(String question) {
    assertEquals(false, state("2026-05-20T10:00", question).open());
  }

  @Test
  void aWorkingDayIsOpenUntilItsLastClose() {
    // when
    Fact.State state = state("2026-06-02T10:00", "is the helpdesk for the mailbox open on Friday?");

    // then
    assertTrue(state.open() && state.wholeDay());
    assertEquals(Optional.of(Instant.parse("2026-06-05T15:00:00Z")), state.until());
  }
}
