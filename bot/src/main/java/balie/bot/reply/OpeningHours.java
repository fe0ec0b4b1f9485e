package balie.bot.reply;

import static java.util.stream.Collectors.joining;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.OpenInterval;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the week of a calendar: days with the same hours together, in the calendar's own zone,
/// which it doesn't name. Of holidays it says only that there are any.
record OpeningHours(Tongue tongue) {
  private static final List<OpenInterval> ALL_DAY = List.of(new OpenInterval(0, OpenInterval.DAY));

  String written(Calendar calendar) {
    Map<List<OpenInterval>, List<DayOfWeek>> daysByHours = daysByHours(calendar);
    if (daysByHours.isEmpty()) {
      return tongue.say("closed", "gesloten");
    }
    String week =
        daysByHours.entrySet().stream()
            .map(same -> group(same.getValue(), same.getKey()))
            .collect(joining("; "));
    return calendar.holidays().isEmpty()
        ? week
        : week + tongue.say("; not on holidays", "; niet op feestdagen");
  }

  private static Map<List<OpenInterval>, List<DayOfWeek>> daysByHours(Calendar calendar) {
    Map<List<OpenInterval>, List<DayOfWeek>> daysByHours = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<OpenInterval> open = joined(calendar.week().getOrDefault(day, List.of()));
      if (!open.isEmpty()) {
        daysByHours.computeIfAbsent(open, hours -> new ArrayList<>()).add(day);
      }
    }
    return daysByHours;
  }

  /// One interval for those that touch: until 12:00 and from 12:00 is no break.
  private static List<OpenInterval> joined(List<OpenInterval> intervals) {
    List<OpenInterval> joined = new ArrayList<>();
    for (OpenInterval next : intervals) {
      boolean touches = !joined.isEmpty() && joined.getLast().close() == next.open();
      int open = touches ? joined.removeLast().open() : next.open();
      joined.add(new OpenInterval(open, next.close()));
    }
    return List.copyOf(joined);
  }

  private String group(List<DayOfWeek> days, List<OpenInterval> hours) {
    boolean everyDay = days.size() == DayOfWeek.values().length;
    if (everyDay && hours.equals(ALL_DAY)) {
      return tongue.say("24 hours a day, every day", "dag en nacht, elke dag");
    }
    String when = everyDay ? tongue.say("every day", "elke dag") : tongue.list(ranges(days));
    return when + " " + hours(hours);
  }

  private String hours(List<OpenInterval> hours) {
    return hours.equals(ALL_DAY)
        ? tongue.say("24 hours a day", "de hele dag")
        : tongue.list(hours.stream().map(this::interval).toList());
  }

  private String interval(OpenInterval interval) {
    String open = tongue.timeOfDay(interval.open());
    String close = tongue.timeOfDay(interval.close());
    return tongue.say(open + "–" + close, "van " + open + " tot " + close + " uur");
  }

  /// Three days or more in a row as a range, the others by themselves.
  private List<String> ranges(List<DayOfWeek> days) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    while (first < days.size()) {
      int last = lastInARow(days, first);
      if (last - first >= 2) {
        String to = tongue.say(" to ", " tot en met ");
        ranges.add(name(days.get(first)) + to + name(days.get(last)));
        first = last + 1;
      } else {
        ranges.add(name(days.get(first)));
        first++;
      }
    }
    return ranges;
  }

  private static int lastInARow(List<DayOfWeek> days, int first) {
    int last = first;
    while (last + 1 < days.size() && days.get(last + 1) == days.get(last).plus(1)) {
      last++;
    }
    return last;
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, tongue.locale());
  }
}
