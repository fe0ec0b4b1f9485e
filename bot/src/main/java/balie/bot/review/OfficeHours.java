package balie.bot.review;

import balie.bot.clock.Calendars;
import balie.storage.desk.Register;
import balie.storage.person.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// When the desk works: nobody is told of a month at another time.
final class OfficeHours {
  private final Register register;
  private final Calendars calendars;

  OfficeHours(Register register, Calendars calendars) {
    this.register = register;
    this.calendars = calendars;
  }

  /// Whether people are helped with one of the services of the teams now.
  ///
  /// @param teams all where there are none
  boolean areNow(Set<TeamId> teams, Instant now) {
    return register.services(LocalDate.MAX).stream()
        .filter(each -> teams.isEmpty() || each.owner().filter(teams::contains).isPresent())
        .flatMap(each -> calendars.of(each.support()).stream())
        .anyMatch(each -> each.isOpen(now));
  }
}
