package balie.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.OpenInterval;
import balie.storage.language.Language;
import balie.storage.service.Value;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
  private static final CalendarId ID = new CalendarId("office");

  /// A week is written as `days hours` pairs: the days as digits from 1 for Monday.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12345 9:00-12:30,13:00-17:00 | Monday to Friday 09:00–12:30 and 13:00–17:00 | maandag tot en met vrijdag van 9.00 tot 12.30 uur en van 13.00 tot 17.00 uur
          1234567 0:00-24:00 | 24 hours a day, every day | dag en nacht, elke dag
          1234567 0:00-12:00,12:00-24:00 | 24 hours a day, every day | dag en nacht, elke dag
          1234567 7:00-22:00 | every day 07:00–22:00 | elke dag van 7.00 tot 22.00 uur
          12345 0:00-24:00 | Monday to Friday 24 hours a day | maandag tot en met vrijdag de hele dag
          1234 9:00-17:00 5 9:00-12:00 | Monday to Thursday 09:00–17:00; Friday 09:00–12:00 | maandag tot en met donderdag van 9.00 tot 17.00 uur; vrijdag van 9.00 tot 12.00 uur
          1245 9:00-17:00 3 9:00-12:00 | Monday, Tuesday, Thursday and Friday 09:00–17:00; Wednesday 09:00–12:00 | maandag, dinsdag, donderdag en vrijdag van 9.00 tot 17.00 uur; woensdag van 9.00 tot 12.00 uur
          135 9:00-17:00 | Monday, Wednesday and Friday 09:00–17:00 | maandag, woensdag en vrijdag van 9.00 tot 17.00 uur
          1237 9:00-17:00 | Monday to Wednesday and Sunday 09:00–17:00 | maandag tot en met woensdag en zondag van 9.00 tot 17.00 uur
          67 10:00-16:00 | Saturday and Sunday 10:00–16:00 | zaterdag en zondag van 10.00 tot 16.00 uur
          6 22:00-24:00 7 0:00-4:00 | Saturday 22:00–24:00; Sunday 00:00–04:00 | zaterdag van 22.00 tot 24.00 uur; zondag van 0.00 tot 4.00 uur
          2 8:00-9:00,10:00-11:00,12:00-13:00 | Tuesday 08:00–09:00, 10:00–11:00 and 12:00–13:00 | dinsdag van 8.00 tot 9.00 uur, van 10.00 tot 11.00 uur en van 12.00 tot 13.00 uur
          """)
  void daysWithTheSameHoursStandTogether(String week, String english, String dutch) {
    Calendar calendar = calendar(week(week), List.of());

    assertEquals(english, Formats.of(Language.EN).hours(calendar));
    assertEquals(dutch, Formats.of(Language.NL).hours(calendar));
  }

  @Test
  void aWeekWithoutHoursIsClosed() {
    Calendar never = calendar(Map.of(DayOfWeek.MONDAY, List.of()), List.of());

    assertEquals("closed", Formats.of(Language.EN).hours(never));
    assertEquals("gesloten", Formats.of(Language.NL).hours(never));
  }

  @Test
  void holidaysAreMentionedOnce() {
    List<Holiday> holidays =
        List.of(
            new Holiday.Once(LocalDate.of(2026, 5, 25)),
            new Holiday.Once(LocalDate.of(2026, 7, 21)));
    Calendar calendar = calendar(week("1 9:00-17:00"), holidays);

    assertEquals("Monday 09:00–17:00; not on holidays", Formats.of(Language.EN).hours(calendar));
    assertEquals(
        "maandag van 9.00 tot 17.00 uur; niet op feestdagen",
        Formats.of(Language.NL).hours(calendar));
  }

  @Test
  void aPromiseOfHoursIsWrittenFromItsCalendar() {
    Calendar calendar = calendar(week("1 9:00-17:00"), List.of());

    String hours =
        Formats.of(Language.EN)
            .value(new Value.Hours(ID), id -> Optional.of(calendar).filter(c -> c.id().equals(id)));

    assertEquals("Monday 09:00–17:00", hours);
  }

  private static Calendar calendar(
      Map<DayOfWeek, List<OpenInterval>> week, List<Holiday> holidays) {
    return new Calendar(ID, Optional.empty(), ZoneId.of("Europe/Brussels"), week, holidays);
  }

  private static Map<DayOfWeek, List<OpenInterval>> week(String written) {
    Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
    List<String> words = List.of(written.split(" ", -1));
    for (int i = 0; i < words.size(); i += 2) {
      List<OpenInterval> hours = intervals(words.get(i + 1));
      words.get(i).chars().forEach(day -> week.put(DayOfWeek.of(day - '0'), hours));
    }
    return week;
  }

  private static List<OpenInterval> intervals(String written) {
    List<OpenInterval> intervals = new ArrayList<>();
    for (String interval : written.split(",", -1)) {
      int dash = interval.indexOf('-');
      intervals.add(
          new OpenInterval(
              minute(interval.substring(0, dash)), minute(interval.substring(dash + 1))));
    }
    return intervals;
  }

  private static int minute(String time) {
    int colon = time.indexOf(':');
    return Integer.parseInt(time.substring(0, colon)) * 60
        + Integer.parseInt(time.substring(colon + 1));
  }
}
