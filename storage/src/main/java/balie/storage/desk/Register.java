package balie.storage.desk;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.article.Article;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarEdition;
import balie.storage.calendar.CalendarId;
import balie.storage.gap.AddedExample;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that was ever published, for reading: immutable, one snapshot. People, units, articles and
/// the organisation are as published last; services, agreements and calendars keep their past.
public final class Register {
  private final Organisation organisation;
  private final Map<UnitId, Unit> units = new LinkedHashMap<>();
  private final Map<PersonId, Person> people = new LinkedHashMap<>();
  private final Map<ServiceId, List<ServiceEdition>> services = new LinkedHashMap<>();
  private final Map<ServiceId, List<Agreement>> agreements = new HashMap<>();
  private final Map<CalendarId, List<CalendarEdition>> calendars = new HashMap<>();
  private final List<Article> articles;
  private final List<AddedExample> examples;

  /// A service as one publication had it.
  ///
  /// @param published the day of that publication in the desk's zone
  /// @param withdrawn whether the folder no longer held the service; the record is then its last
  public record ServiceEdition(Service service, LocalDate published, boolean withdrawn) {}

  /// One without examples beside those of the folder.
  public Register(
      Organisation organisation,
      List<Unit> units,
      List<Person> people,
      List<ServiceEdition> services,
      List<Agreement> agreements,
      List<CalendarEdition> calendars,
      List<Article> articles) {
    this(organisation, units, people, services, agreements, calendars, articles, List.of());
  }

  /// @param services every edition of every service, in any order
  /// @param agreements every version of every agreement, with the days on which it is in force
  /// @param calendars every version of every calendar, in the order of publication
  /// @param examples that count beside those of the folder
  public Register(
      Organisation organisation,
      List<Unit> units,
      List<Person> people,
      List<ServiceEdition> services,
      List<Agreement> agreements,
      List<CalendarEdition> calendars,
      List<Article> articles,
      List<AddedExample> examples) {
    this.organisation = organisation;
    units.forEach(unit -> this.units.put(unit.id(), unit));
    people.forEach(person -> this.people.put(person.id(), person));
    services.stream()
        .sorted(Comparator.comparing(ServiceEdition::published))
        .forEach(
            edition ->
                this.services
                    .computeIfAbsent(edition.service().id(), id -> new ArrayList<>())
                    .add(edition));
    agreements.forEach(
        agreement ->
            this.agreements
                .computeIfAbsent(agreement.service(), id -> new ArrayList<>())
                .add(agreement));
    calendars.forEach(
        edition ->
            this.calendars
                .computeIfAbsent(edition.calendar().id(), id -> new ArrayList<>())
                .add(edition));
    this.articles = List.copyOf(articles);
    this.examples = List.copyOf(examples);
  }

  public Organisation organisation() {
    return organisation;
  }

  public List<Unit> units() {
    return List.copyOf(units.values());
  }

  public Optional<Unit> unit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  public List<Person> people() {
    return List.copyOf(people.values());
  }

  public Optional<Person> person(PersonId id) {
    return Optional.ofNullable(people.get(id));
  }

  /// A unit and the units above it, the nearest first.
  public List<UnitId> upwards(UnitId unit) {
    List<UnitId> path = new ArrayList<>();
    Optional<UnitId> next = Optional.of(unit);
    while (next.isPresent() && !path.contains(next.get())) {
      path.add(next.get());
      next = unit(next.get()).flatMap(Unit::in);
    }
    return List.copyOf(path);
  }

  /// The services as published last on or before a day, else as first published; a service that was
  /// withdrawn by then is left out.
  public List<Service> services(LocalDate day) {
    return services.values().stream()
        .map(editions -> edition(editions, day))
        .filter(edition -> !edition.withdrawn())
        .map(ServiceEdition::service)
        .toList();
  }

  /// The service of that id as of a day, under the same rule.
  public Optional<Service> service(ServiceId id, LocalDate day) {
    return Optional.ofNullable(services.get(id))
        .map(editions -> edition(editions, day))
        .filter(edition -> !edition.withdrawn())
        .map(ServiceEdition::service);
  }

  /// Every version of every agreement on a service.
  public List<Agreement> agreements(ServiceId service) {
    return List.copyOf(agreements.getOrDefault(service, List.of()));
  }

  /// The agreements of a kind on a service that are in force on a day.
  public List<Agreement> inForce(ServiceId service, AgreementKind kind, LocalDate day) {
    return agreements.getOrDefault(service, List.of()).stream()
        .filter(agreement -> agreement.kind() == kind)
        .filter(this::counts)
        .filter(agreement -> agreement.valid().contains(day))
        .toList();
  }

  /// Whether an agreement counts at all: where the desk works with drafts, one without an approval
  /// does not.
  public boolean counts(Agreement agreement) {
    return !organisation.drafts() || agreement.approval().isPresent();
  }

  /// The version of a calendar that counts at an instant.
  public Optional<Calendar> calendar(CalendarId id, Instant at) {
    Calendar found = null;
    for (Calendar version : calendarVersions(id)) {
      if (found == null || version.since().filter(since -> since.isAfter(at)).isEmpty()) {
        found = version;
      }
    }
    return Optional.ofNullable(found);
  }

  /// Every version of a calendar that counts, the first one first.
  public List<Calendar> calendarVersions(CalendarId id) {
    return CalendarEdition.counting(calendarEditions(id));
  }

  /// Every version of a calendar that was ever published, in that order.
  public List<CalendarEdition> calendarEditions(CalendarId id) {
    return List.copyOf(calendars.getOrDefault(id, List.of()));
  }

  public List<Article> articles() {
    return articles;
  }

  /// Questions by which terms are asked for, beside those that the folder gives.
  public List<AddedExample> examples() {
    return examples;
  }

  private static ServiceEdition edition(List<ServiceEdition> editions, LocalDate day) {
    ServiceEdition found = editions.getFirst();
    for (ServiceEdition edition : editions) {
      if (!edition.published().isAfter(day)) {
        found = edition;
      }
    }
    return found;
  }
}
