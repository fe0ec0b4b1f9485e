package balie.bot.review;

import balie.bot.clock.Calendars;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Register;
import balie.storage.person.TeamId;
import balie.storage.service.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// When the desk works: nobody is told of a month at another time.
final class OfficeHours {
  private final Register register;
  private final Calendars calendars;

  OfficeHours(Register register, Calendars calendars) {
    this.register = register;
    this.calendars = calendars;
  }

  /// Whether people are helped now in the calendar in which most services are supported: one that
  /// is supported day and night makes no night work of a month's end.
  ///
  /// @param teams whose services, all where there are none
  boolean areNow(Set<TeamId> teams, Instant now) {
    Map<CalendarId, Long> supports =
        register.services(LocalDate.MAX).stream()
            .filter(each -> teams.isEmpty() || each.owner().filter(teams::contains).isPresent())
            .collect(Collectors.groupingBy(Service::support, TreeMap::new, Collectors.counting()));
    return supports.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(each -> calendars.of(each.getKey()))
        .filter(each -> each.isOpen(now))
        .isPresent();
  }
}
