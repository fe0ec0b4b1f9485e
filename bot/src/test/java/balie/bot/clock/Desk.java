package balie.bot.clock;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.CalendarNotation;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.Notated;
import balie.storage.calendar.OpenInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calendars and instants for the tests, in the desk's own notation.
public final class Desk {
  private Desk() {}

  /// A calendar such as `calendar("Europe/Berlin", "mon-fri 09:00-12:00 13:00-17:00; sat
  /// 10:00-12:00", "01-01")`.
  public static Calendar calendar(String zone, String week, String... holidays) {
    Map<DayOfWeek, List<OpenInterval>> days = new EnumMap<>(DayOfWeek.class);
    for (String part : week.split("; ", -1)) {
      List<String> words = List.of(part.split(" ", -1));
      List<OpenInterval> intervals =
          words.stream().skip(1).map(each -> read(CalendarNotation.interval(each))).toList();
      read(CalendarNotation.days(words.getFirst())).forEach(day -> days.put(day, intervals));
    }
    List<Holiday> closed =
        Arrays.stream(holidays).map(each -> read(CalendarNotation.holiday(each))).toList();
    return new Calendar(new CalendarId("test"), Optional.empty(), ZoneId.of(zone), days, closed);
  }

  public static Calendar since(String instant, Calendar calendar) {
    return new Calendar(
        calendar.id(),
        Optional.of(at(instant)),
        calendar.zone(),
        calendar.week(),
        calendar.holidays());
  }

  public static BusinessCalendar counting(Calendar... versions) {
    return new BusinessCalendar(List.of(versions));
  }

  public static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  static <T> T read(Notated<T> notated) {
    return switch (notated) {
      case Notated.As<T>(T value) -> value;
      case Notated.Refused<T>(String reason) -> throw new AssertionError(reason);
    };
  }
}
