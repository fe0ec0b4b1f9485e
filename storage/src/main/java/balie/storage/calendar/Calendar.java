package balie.storage.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One version of a calendar, immutable.
///
/// @param since the first instant of this version, empty for the first one
/// @param week the open intervals of each weekday, in order and not overlapping; a day that is
///   missing is closed
public record Calendar(
    CalendarId id,
    Optional<Instant> since,
    ZoneId zone,
    Map<DayOfWeek, List<OpenInterval>> week,
    List<Holiday> holidays) {
  public Calendar {
    Map<DayOfWeek, List<OpenInterval>> days = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, intervals) -> days.put(day, sorted(day, intervals)));
    days.values().removeIf(List::isEmpty);
    week = Collections.unmodifiableMap(days);
    holidays = List.copyOf(holidays);
  }

  /// The open intervals of a local date, empty on a holiday.
  public List<OpenInterval> on(LocalDate date) {
    boolean holiday = holidays.stream().anyMatch(each -> each.contains(date));
    return holiday ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private static List<OpenInterval> sorted(DayOfWeek day, List<OpenInterval> intervals) {
    List<OpenInterval> sorted =
        intervals.stream().sorted(Comparator.comparingInt(OpenInterval::open)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).open() < sorted.get(i - 1).close()) {
        throw new IllegalArgumentException("overlapping intervals on " + day);
      }
    }
    return sorted;
  }
}
