package balie.bot.clock;

import static balie.bot.clock.Desk.at;
import static balie.bot.clock.Desk.calendar;
import static balie.bot.clock.Desk.counting;
import static balie.bot.clock.Desk.since;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarEdition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the spec's example cases don't show; those are run through `balie calculate`.
class BusinessCalendarTest {
  private static final Calendar OFFICE =
      calendar("Europe/Berlin", "mon-fri 09:00-12:00 13:00-17:00", "12-24..01-02");
  private static final Calendar NIGHTS =
      calendar(
          "Europe/Berlin", "mon-thu 00:00-06:00 22:00-24:00; fri 00:00-06:00; sun 22:00-24:00");
  private static final Calendar ALWAYS = calendar("Europe/Berlin", "mon-sun 00:00-24:00");

  @Test
  void aVersionThatWasPublishedLaterWasNotKnownBefore() {
    Calendar plain = calendar("Europe/Brussels", "mon-fri 09:00-17:00");
    Calendar later =
        Desk.since(
            "2026-06-02T00:00:00+02:00",
            calendar("Europe/Brussels", "mon-fri 09:00-17:00", "2026-06-02"));
    Calendar instead =
        Desk.since("2026-06-02T00:00:00+02:00", calendar("Europe/Brussels", "mon-fri 09:00-12:00"));
    Instant first = at("2026-05-01T12:00:00Z");
    Instant second = at("2026-05-20T12:00:00Z");
    BusinessCalendar known =
        BusinessCalendar.published(
            List.of(
                new CalendarEdition(plain, at("2026-01-01T12:00:00Z")),
                new CalendarEdition(later, first),
                new CalendarEdition(instead, second)));
    Instant monday = at("2026-06-01T00:00:00+02:00");
    Instant wednesday = at("2026-06-03T00:00:00+02:00");
    assertEquals(Duration.ofHours(11), known.elapsed(monday, wednesday));
    assertEquals(Duration.ofHours(16), known.knownAt(Instant.MIN).elapsed(monday, wednesday));
    assertEquals(
        Duration.ofHours(16), known.knownAt(first.minusMillis(1)).elapsed(monday, wednesday));
    assertEquals(Duration.ofHours(8), known.knownAt(first).elapsed(monday, wednesday));
    assertEquals(Duration.ofHours(11), known.knownAt(second).elapsed(monday, wednesday));
    assertSame(known, known.knownAt(wednesday));
  }

  @Test
  void aNightShiftIsOneStretchAcrossMidnight() {
    BusinessCalendar nights = counting(NIGHTS);
    Instant evening = at("2026-06-01T23:00:00+02:00");
    assertTrue(nights.isOpen(evening));
    assertEquals(Optional.of(at("2026-06-02T06:00:00+02:00")), nights.nextChange(evening));
  }

  @Test
  void aClosedCalendarChangesAtTheNextOpening() {
    assertEquals(
        Optional.of(at("2027-01-04T09:00:00+01:00")),
        counting(OFFICE).nextChange(at("2026-12-23T17:00:00+01:00")));
  }

  @Test
  void theCloseIsNoBusinessTimeAndTheOpenIs() {
    BusinessCalendar office = counting(OFFICE);
    assertTrue(office.isOpen(at("2026-06-01T09:00:00+02:00")));
    assertTrue(office.isOpen(at("2026-06-01T11:59:59.999+02:00")));
    assertFalse(office.isOpen(at("2026-06-01T12:00:00+02:00")));
  }

  @Test
  void alwaysNeverChanges() {
    assertEquals(Optional.empty(), counting(ALWAYS).nextChange(at("2026-06-01T09:00:00+02:00")));
  }

  @Test
  void aCalendarThatIsNeverOpenHasNoDueTime() {
    BusinessCalendar never = counting(calendar("Europe/Berlin", "mon-fri"));
    Instant start = at("2026-06-01T09:00:00Z");
    Due.TooFar tooFar = new Due.TooFar(at("2031-06-01T09:00:00Z"));
    assertEquals(tooFar, never.due(start, Duration.ofMillis(1)));
    assertEquals(tooFar, never.due(start, new TargetTime.BusinessDays(1)));
    assertEquals(Optional.empty(), never.nextChange(start));
    assertEquals(Duration.ZERO, never.elapsed(start, at("2027-06-01T09:00:00Z")));
  }

  @Test
  void fiveYearsAreSearchedAndNotALittleMore() {
    Instant start = at("2026-06-01T00:00:00Z");
    Duration fiveYears = Duration.between(start, at("2031-06-01T00:00:00Z"));
    assertEquals(new Due.At(start.plus(fiveYears)), counting(ALWAYS).due(start, fiveYears));
    assertEquals(
        new Due.TooFar(start.plus(fiveYears)),
        counting(ALWAYS).due(start, fiveYears.plusMillis(1)));
    assertEquals(
        new Due.TooFar(start.plus(fiveYears)),
        counting(ALWAYS).due(start, Duration.ofSeconds(Long.MAX_VALUE)));
  }

  @Test
  void anOpeningIsLookedForToTheEndOfTheFiveYears() {
    BusinessCalendar closed =
        counting(calendar("UTC", "mon-sun 09:00-17:00", "2026-06-01..2031-05-31"));
    Instant opening = at("2031-06-01T09:00:00Z");
    assertEquals(Optional.of(opening), closed.nextChange(at("2026-06-01T09:00:00Z")));
    assertEquals(Optional.empty(), closed.nextChange(at("2026-06-01T08:59:59Z")));
  }

  @Test
  void aNewVersionCountsFromItsFirstInstantOn() {
    BusinessCalendar both =
        counting(
            OFFICE,
            since("2026-06-02T12:00:00+02:00", calendar("Europe/Berlin", "tue 12:00-18:00")));
    assertEquals(
        Duration.ofHours(7 + 3 + 6),
        both.elapsed(at("2026-06-01T00:00:00+02:00"), at("2026-06-09T00:00:00+02:00")));
    assertEquals(
        List.of(
            new Span(at("2026-06-02T09:00:00+02:00"), at("2026-06-02T12:00:00+02:00")),
            new Span(at("2026-06-02T12:00:00+02:00"), at("2026-06-02T18:00:00+02:00"))),
        both.open(LocalDate.of(2026, 6, 2)));
  }

  private static final Calendar EIGHT = calendar("UTC", "mon-sun 00:00-08:00");
  private static final Calendar TEN = calendar("UTC", "mon-sun 00:00-10:00");
  private static final Calendar TWELVE = calendar("UTC", "mon-sun 00:00-12:00");
  private static final Calendar TWENTY = calendar("UTC", "mon-sun 00:00-20:00");

  private static Instant day(int day) {
    return at("2026-06-%02dT00:00:00Z".formatted(day));
  }

  private static List<Long> hours(BusinessCalendar calendar) {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(day -> calendar.elapsed(day(day), day(day + 1)).toHours())
        .toList();
  }

  @Test
  void aCalendarMaySwitchToAnotherBothWithTheirVersions() {
    BusinessCalendar one =
        counting(EIGHT, since(day(2).toString(), TEN), since(day(5).toString(), EIGHT));
    BusinessCalendar other =
        counting(TWENTY, since(day(3).toString(), TWELVE), since(day(6).toString(), TWENTY));
    assertEquals(List.of(8L, 10L, 10L, 10L, 8L, 8L), hours(one));
    assertEquals(List.of(8L, 10L, 10L, 12L, 12L, 20L), hours(one.switchedTo(other, day(4))));
    // What begins at the switch is the other's, whichever of them had a version begin then.
    assertEquals(List.of(8L, 20L, 12L, 12L, 12L, 20L), hours(one.switchedTo(other, day(2))));
    assertEquals(List.of(8L, 10L, 12L, 12L, 12L, 20L), hours(one.switchedTo(other, day(3))));
  }

  @Test
  void aVersionIsInForceFromItsFirstInstantAndTheFirstOneHasNone() {
    BusinessCalendar three =
        counting(EIGHT, since(day(2).toString(), TEN), since(day(4).toString(), TWELVE));
    assertEquals(Optional.empty(), three.since(day(2).minusMillis(1)));
    assertEquals(Optional.of(day(2)), three.since(day(2)));
    assertEquals(Optional.of(day(2)), three.since(day(4).minusMillis(1)));
    assertEquals(Optional.of(day(4)), three.since(day(6)));
    assertEquals(EIGHT.week(), three.version(day(2).minusMillis(1)).week());
    assertEquals(TEN.week(), three.version(day(2)).week());
    assertEquals(TWELVE.week(), three.version(day(4)).week());
  }

  @Test
  void changesOfVersionAreThoseInsideAStretch() {
    BusinessCalendar three =
        counting(EIGHT, since(day(2).toString(), TEN), since(day(4).toString(), TWELVE));
    assertEquals(List.of(day(2), day(4)), three.changes(day(1), day(5)));
    assertEquals(List.of(), three.changes(day(2), day(4)));
    assertEquals(
        List.of(day(2), day(4)), three.changes(day(2).minusMillis(1), day(4).plusMillis(1)));
  }

  @Test
  void theZoneIsThatOfTheVersionInForce() {
    BusinessCalendar moved =
        counting(
            EIGHT, since(day(2).toString(), calendar("Asia/Kathmandu", "mon-sun 00:00-08:00")));
    assertEquals(ZoneId.of("UTC"), moved.zone(day(2).minusMillis(1)));
    assertEquals(ZoneId.of("Asia/Kathmandu"), moved.zone(day(2)));
  }

  @Test
  void aClosingIsLookedForToTheEndOfTheFiveYears() {
    BusinessCalendar open =
        counting(ALWAYS, since("2031-06-01T09:00:00Z", calendar("UTC", "mon-sun 12:00-13:00")));
    assertEquals(
        Optional.of(at("2031-06-01T09:00:00Z")), open.nextChange(at("2026-06-01T09:00:00Z")));
    assertEquals(Optional.empty(), open.nextChange(at("2026-06-01T08:59:59.999Z")));
  }

  @Test
  void whatIsFinerThanAMillisecondIsCutOff() {
    BusinessCalendar always = counting(ALWAYS);
    Instant start = at("2026-06-01T09:00:00.0009Z");
    assertEquals(Duration.ZERO, always.elapsed(at("2026-06-01T09:00:00Z"), start));
    assertEquals(
        new Due.At(at("2026-06-01T09:00:00.001Z")),
        always.due(at("2026-06-01T09:00:00Z"), Duration.ofNanos(1)));
  }

  @Test
  void aNegativeTargetIsABugAndNoneIsDueAtOnce() {
    Instant start = at("2026-06-06T09:00:00Z");
    assertEquals(new Due.At(start), counting(OFFICE).due(start, Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> counting(OFFICE).due(start, Duration.ofMillis(-1)));
  }

  @Test
  void businessDaysAsTheyWereKnownAreCountedByWhatCountsNow() {
    BusinessCalendar shortened =
        BusinessCalendar.published(
            List.of(
                new CalendarEdition(TWENTY, day(1)),
                new CalendarEdition(since(day(3).toString(), TEN), day(2))));
    // Known on the first: 20 hours on each day, so 40 from the first's midnight to the second's
    // end.
    assertEquals(
        new Due.At(at("2026-06-02T20:00:00Z")),
        shortened.dueAsKnown(day(1), new TargetTime.BusinessDays(1)));
    assertEquals(
        new Due.At(at("2026-06-04T10:00:00Z")),
        shortened.dueAsKnown(at("2026-06-01T20:00:00Z"), new TargetTime.BusinessDays(2)));
    assertEquals(
        new Due.At(at("2026-06-04T10:00:00Z")),
        shortened.dueAsKnown(day(2), new TargetTime.BusinessDays(2)));
  }

  @Test
  void versionsOutOfOrderAreABug() {
    Calendar later = since("2026-06-02T12:00:00+02:00", OFFICE);
    assertThrows(IllegalArgumentException.class, () -> counting(OFFICE, later, later));
    assertThrows(IllegalArgumentException.class, () -> counting());
  }

  @Test
  void aSpringDayIsCutAtTheGap() {
    assertEquals(
        List.of(
            new Span(at("2026-03-29T00:00:00+01:00"), at("2026-03-29T02:00:00+01:00")),
            new Span(at("2026-03-29T03:00:00+02:00"), at("2026-03-30T00:00:00+02:00"))),
        counting(ALWAYS).open(LocalDate.of(2026, 3, 29)));
  }

  @Test
  void anAutumnIntervalInsideTheOverlapComesTwice() {
    BusinessCalendar calendar = counting(calendar("Europe/Berlin", "mon-sun 02:15-02:45"));
    assertEquals(
        List.of(
            new Span(at("2026-10-25T02:15:00+02:00"), at("2026-10-25T02:45:00+02:00")),
            new Span(at("2026-10-25T02:15:00+01:00"), at("2026-10-25T02:45:00+01:00"))),
        calendar.open(LocalDate.of(2026, 10, 25)));
    assertEquals(List.of(), calendar.open(LocalDate.of(2026, 3, 29)));
  }

  @Test
  void aDateThatTheZoneSkippedIsNoBusinessDay() {
    BusinessCalendar apia = counting(calendar("Pacific/Apia", "mon-sun 09:00-17:00"));
    assertEquals(List.of(), apia.open(LocalDate.of(2011, 12, 30)));
    assertEquals(
        new Due.At(at("2011-12-31T17:00:00+14:00")),
        apia.due(at("2011-12-29T10:00:00-10:00"), new TargetTime.BusinessDays(1)));
  }

  @Test
  void businessDaysBeginTheDayAfterWhateverTheHour() {
    BusinessCalendar office = counting(OFFICE);
    Due tuesday = new Due.At(at("2026-06-02T17:00:00+02:00"));
    TargetTime one = new TargetTime.BusinessDays(1);
    assertEquals(tuesday, office.due(at("2026-06-01T00:00:00+02:00"), one));
    assertEquals(tuesday, office.due(at("2026-06-01T23:59:59+02:00"), one));
  }

  @Test
  void aLaterDateThatWasOverBeforeTheStartIsNoBusinessDay() {
    BusinessCalendar moved =
        counting(
            calendar("Pacific/Auckland", "mon-fri 09:00-17:00"),
            since("2026-01-07T00:00:00Z", calendar("America/Los_Angeles", "fri 09:00-17:00")));
    assertEquals(
        new Due.At(at("2026-01-09T17:00:00-08:00")),
        moved.due(at("2026-01-07T01:00:00Z"), new TargetTime.BusinessDays(1)));
  }
}
