package balie.storage.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A version of a calendar, and when it was published.
///
/// @param calendar with the first instant from which it counts
public record CalendarEdition(Calendar calendar, Instant published) {

  /// The versions of one calendar as they count, the first one first. One that begins no later than
  /// an earlier one takes its place.
  ///
  /// @param editions in the order in which they were published
  public static List<Calendar> counting(List<CalendarEdition> editions) {
    List<Calendar> counting = new ArrayList<>();
    for (CalendarEdition edition : editions) {
      Calendar next = edition.calendar();
      counting.removeIf(each -> !from(next).isAfter(from(each)));
      counting.add(next);
    }
    return List.copyOf(counting);
  }

  private static Instant from(Calendar calendar) {
    return calendar.since().orElse(Instant.MIN);
  }
}
