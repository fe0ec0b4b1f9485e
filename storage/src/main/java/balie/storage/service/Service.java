package balie.storage.service;

import balie.storage.calendar.CalendarId;
import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.person.TeamId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A service: WHAT is offered, and apart from it HOW it is run.
///
/// @param aliases what people call it beside its name, by language
/// @param hours the calendar in which its availability is promised
/// @param support the calendar in which people are helped with it
public record Service(
    ServiceId id,
    Text name,
    Map<Language, List<String>> aliases,
    Text summary,
    ServiceStatus status,
    Optional<TeamId> owner,
    CalendarId hours,
    CalendarId support,
    List<Offering> offerings,
    Technical technical) {
  public Service {
    Map<Language, List<String>> named = new LinkedHashMap<>();
    aliases.forEach((language, words) -> named.put(language, List.copyOf(words)));
    named.values().removeIf(List::isEmpty);
    aliases = Collections.unmodifiableMap(named);
    offerings = List.copyOf(offerings);
  }

  /// The offering of that id, where the service has it.
  public Optional<Offering> offering(OfferingId wanted) {
    return offerings.stream().filter(offering -> offering.id().equals(wanted)).findFirst();
  }
}
