package balie.bot.desk;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.OpenInterval;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;

/// Writes calendars.yaml.
final class CalendarPage {
  private CalendarPage() {}

  static Page of(List<Calendar> calendars) {
    Page byId = new Page();
    calendars.forEach(calendar -> byId.put(calendar.id().id(), calendar(calendar)));
    return new Page().put("calendars", byId);
  }

  private static Page calendar(Calendar calendar) {
    return new Page()
        .putIfAny("since", calendar.since())
        .put("zone", calendar.zone().getId())
        .put("week", week(calendar))
        .putIfAny("holidays", calendar.holidays().stream().map(CalendarPage::holiday).toList());
  }

  /// Days in a row with the same hours are written as a range.
  private static Page week(Calendar calendar) {
    Page week = new Page();
    DayOfWeek[] days = DayOfWeek.values();
    int first = 0;
    for (int day = 0; day < days.length; day++) {
      List<OpenInterval> hours = calendar.week().getOrDefault(days[day], List.of());
      boolean goesOn =
          day + 1 < days.length
              && hours.equals(calendar.week().getOrDefault(days[day + 1], List.of()));
      if (!goesOn) {
        String range = first == day ? name(days[day]) : name(days[first]) + "-" + name(days[day]);
        week.putIfAny(range, hours.stream().map(CalendarPage::interval).toList());
        first = day + 1;
      }
    }
    return week;
  }

  private static String name(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static String interval(OpenInterval hours) {
    return time(hours.open()) + "-" + time(hours.close());
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static String holiday(Holiday holiday) {
    return switch (holiday) {
      case Holiday.Once once -> once.date().toString();
      case Holiday.Dates dates -> dates.first() + ".." + dates.last();
      case Holiday.Yearly yearly when yearly.first().equals(yearly.last()) -> day(yearly.first());
      case Holiday.Yearly yearly -> day(yearly.first()) + ".." + day(yearly.last());
    };
  }

  private static String day(MonthDay day) {
    return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
  }
}
