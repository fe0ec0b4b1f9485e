package balie.storage.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
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
