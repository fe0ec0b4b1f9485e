package balie.storage.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarNotationTest {

  @Test
  void aRangeOfDaysMayWrapOverSunday() {
    assertEquals(
        new Notated.As<>(
            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY)),
        CalendarNotation.days("sat-tue"));
    assertEquals(new Notated.As<>(List.of(DayOfWeek.MONDAY)), CalendarNotation.days("mon"));
    assertEquals(7, read(CalendarNotation.days("mon-sun")).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "maandag", "Mon", "mon-", "-fri", "mon-wed-fri", "mon,tue"})
  void whatIsNoDayIsRefused(String text) {
    assertInstanceOf(Notated.Refused.class, CalendarNotation.days(text));
  }

  @Test
  void anIntervalMayCloseAtMidnight() {
    assertEquals(
        new Notated.As<>(new OpenInterval(1320, 1440)), CalendarNotation.interval("22:00-24:00"));
    assertEquals(
        new Notated.As<>(new OpenInterval(540, 750)), CalendarNotation.interval("09:00-12:30"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9:00-17:00",
        "09:00",
        "09:00-24:01",
        "24:00-24:00",
        "09:60-10:00",
        "17:00-09:00",
        "09:00-09:00",
        "22:00-00:00",
        "09:00-17:00 "
      })
  void whatIsNoIntervalIsRefused(String text) {
    assertInstanceOf(Notated.Refused.class, CalendarNotation.interval(text));
  }

  @Test
  void intervalsThatTouchDoNotOverlap() {
    OpenInterval morning = new OpenInterval(540, 720);
    OpenInterval afternoon = new OpenInterval(720, 1020);
    OpenInterval lunch = new OpenInterval(719, 780);
    assertEquals(Optional.empty(), CalendarNotation.overlap(List.of(afternoon, morning)));
    assertEquals(
        Optional.of("11:59-13:00 overlaps 09:00-12:00, and intervals of one day may not"),
        CalendarNotation.overlap(List.of(lunch, morning)));
  }

  @Test
  void aHolidayIsADateOrAYearlyDayOrARangeOfEither() {
    LocalDate date = LocalDate.of(2026, 5, 25);
    assertEquals(new Notated.As<>(new Holiday.Once(date)), CalendarNotation.holiday("2026-05-25"));
    assertEquals(
        new Notated.As<>(new Holiday.Dates(date, LocalDate.of(2026, 6, 2))),
        CalendarNotation.holiday("2026-05-25..2026-06-02"));
    assertEquals(
        new Notated.As<>(new Holiday.Yearly(MonthDay.of(1, 1), MonthDay.of(1, 1))),
        CalendarNotation.holiday("01-01"));
    assertEquals(
        new Notated.As<>(new Holiday.Yearly(MonthDay.of(12, 30), MonthDay.of(1, 2))),
        CalendarNotation.holiday("12-30..01-02"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "02-30",
        "2026-02-29",
        "1-1",
        "25/12",
        "12-24-12-26",
        "12-24..2026-12-26",
        "2026-07-15..2026-07-01",
        "01-01..02-02..03-03"
      })
  void whatIsNoHolidayIsRefused(String text) {
    assertInstanceOf(Notated.Refused.class, CalendarNotation.holiday(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus", "+02:00", "UTC+2", "europe/brussels"})
  void whatIsNoIanaZoneIsRefused(String text) {
    assertInstanceOf(Notated.Refused.class, CalendarNotation.zone(text));
  }

  @Test
  void theReasonSaysWhatWasWrittenAndWhatWasExpected() {
    assertEquals(
        new Notated.Refused<>(
            "zone 'Mars/Olympus': expected the name of an IANA zone such as Europe/Brussels"),
        CalendarNotation.zone("Mars/Olympus"));
  }

  @Test
  void anOrdinaryCalendarIsSometimesOpen() {
    assertEquals(
        Optional.empty(),
        CalendarNotation.neverOpen(calendar("mon-fri", "09:00-17:00", "01-01", "12-24..12-26")));
  }

  @Test
  void aCalendarWithoutAnOpenDayIsNeverOpen() {
    Calendar empty = new Calendar(ID, Optional.empty(), BERLIN, Map.of(), List.of());
    assertTrue(CalendarNotation.neverOpen(empty).isPresent());
    assertTrue(
        CalendarNotation.neverOpen(calendar("mon-sun", "00:00-24:00", "01-01..12-31")).isPresent());
  }

  @Test
  void aYearAndADayOfHolidaysIsTooLong() {
    Calendar year = calendar("mon-sun", "09:00-17:00", "2026-01-01..2026-12-31");
    Calendar longer = calendar("mon-sun", "09:00-17:00", "2026-01-01..2027-01-01");
    assertEquals(Optional.empty(), CalendarNotation.neverOpen(year));
    assertEquals(
        Optional.of("not a minute is open in the 366 days from 2026-01-01, and one is needed"),
        CalendarNotation.neverOpen(longer));
  }

  @Test
  void minutesThatTheSpringGapAlwaysSkipsDoNotCountAsOpen() {
    String[] allButTheChange = {"01-01..03-24", "04-01..12-31"};
    assertTrue(
        CalendarNotation.neverOpen(calendar("sun", "02:00-03:00", allButTheChange)).isPresent());
    assertFalse(
        CalendarNotation.neverOpen(calendar("mon-sun", "02:00-03:00", allButTheChange))
            .isPresent());
  }

  @Test
  void eachReasonSaysWhatWasExpected() {
    assertEquals(
        new Notated.Refused<>("day 'Mon': expected mon to sun, or a range such as mon-fri"),
        CalendarNotation.days("Mon"));
    assertEquals(
        new Notated.Refused<>(
            "interval '9-5': expected hours such as 09:00-12:30, at most until 24:00"),
        CalendarNotation.interval("9-5"));
    assertEquals(
        new Notated.Refused<>(
            "interval '17:00-09:00': expected a close later than the open; a night is written as"
                + " two intervals"),
        CalendarNotation.interval("17:00-09:00"));
    assertEquals(
        new Notated.Refused<>(
            "holiday '2026-07-15..2026-07-01': expected a last date that is not before the first"),
        CalendarNotation.holiday("2026-07-15..2026-07-01"));
    assertEquals(
        new Notated.Refused<>(
            "holiday '02-30': expected a date (2026-05-25), a day of every year (01-01) or a range"
                + " of either (12-24..12-26)"),
        CalendarNotation.holiday("02-30"));
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    for (DayOfWeek day : DayOfWeek.values()) {
      assertEquals(
          new Notated.As<>(List.of(day)), CalendarNotation.days(CalendarNotation.written(day)));
    }
    for (OpenInterval each :
        List.of(new OpenInterval(0, 1), new OpenInterval(61, 719), new OpenInterval(1439, 1440))) {
      assertEquals(
          new Notated.As<>(each), CalendarNotation.interval(CalendarNotation.written(each)));
    }
    assertEquals("01:01-11:59", CalendarNotation.written(new OpenInterval(61, 719)));
  }

  @Test
  void aVersionIsLookedAtFromItsFirstDayAndForAHundredYears() {
    Calendar closed = calendar("mon-sun", "09:00-17:00", "2026-01-01..2027-05-31");
    assertTrue(CalendarNotation.neverOpen(since("2026-05-31T22:30:00Z", closed)).isEmpty());
    assertTrue(CalendarNotation.neverOpen(since("2026-05-31T21:30:00Z", closed)).isPresent());
    Calendar far = calendar("mon-sun", "09:00-17:00", "2099-12-31..2101-12-31");
    assertTrue(CalendarNotation.neverOpen(far).isPresent());
    Calendar farther = calendar("mon-sun", "09:00-17:00", "2100-06-01..2101-12-31");
    assertEquals(Optional.empty(), CalendarNotation.neverOpen(farther));
    Calendar old = calendar("mon-sun", "09:00-17:00", "1990-01-01..1999-12-31");
    assertEquals(Optional.empty(), CalendarNotation.neverOpen(old));
  }

  private static Calendar since(String instant, Calendar calendar) {
    return new Calendar(
        calendar.id(),
        Optional.of(Instant.parse(instant)),
        calendar.zone(),
        calendar.week(),
        calendar.holidays());
  }

  private static final CalendarId ID = new CalendarId("test");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Calendar calendar(String days, String interval, String... holidays) {
    Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
    read(CalendarNotation.days(days))
        .forEach(day -> week.put(day, List.of(read(CalendarNotation.interval(interval)))));
    List<Holiday> closed =
        Arrays.stream(holidays).map(each -> read(CalendarNotation.holiday(each))).toList();
    return new Calendar(ID, Optional.empty(), BERLIN, week, closed);
  }

  private static <T> T read(Notated<T> notated) {
    return switch (notated) {
      case Notated.As<T>(T value) -> value;
      case Notated.Refused<T>(String reason) -> throw new AssertionError(reason);
    };
  }
}
