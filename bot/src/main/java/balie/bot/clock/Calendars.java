package balie.bot.clock;

import balie.storage.calendar.CalendarEdition;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The calendars of one snapshot of the desk, each made for counting once. Safe for use by several
/// threads.
public final class Calendars {
  private final Register register;
  private final ConcurrentHashMap<CalendarId, BusinessCalendar> made = new ConcurrentHashMap<>();

  public Calendars(Register register) {
    this.register = register;
  }

  /// The calendar through all its versions, empty where there is none of that id.
  public Optional<BusinessCalendar> of(CalendarId id) {
    BusinessCalendar known = made.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    List<CalendarEdition> editions = register.calendarEditions(id);
    return editions.isEmpty()
        ? Optional.empty()
        : Optional.of(made.computeIfAbsent(id, _ -> BusinessCalendar.published(editions)));
  }

  /// When a service is supported, by what the catalogue says on the day of an instant.
  public Optional<BusinessCalendar> support(ServiceId service, Instant at) {
    return register
        .service(service, at.atZone(register.organisation().zone()).toLocalDate())
        .map(Service::support)
        .flatMap(this::of);
  }
}
