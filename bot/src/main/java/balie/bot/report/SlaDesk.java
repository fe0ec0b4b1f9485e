package balie.bot.report;

import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.report.SlaReckoning.Wanted;
import balie.bot.request.Asking;
import balie.bot.request.ReportOutcome;
import balie.bot.request.ReportRequest;
import balie.bot.request.SlaSummary;
import balie.bot.request.Whose;
import balie.bot.supply.Provision;
import balie.bot.supply.SupplyChain;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.availability.Track;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import balie.storage.review.Closing;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Tells how services were delivered, to those who may know. Nothing here writes. Safe for use by
/// several threads.
public final class SlaDesk {
  private static final int MOST_YEARS = 5;

  /// How many months before the period are told with one service.
  public static final int MONTHS_BEFORE = 11;

  /// The same where all services are told.
  private static final int FEW_MONTHS_BEFORE = 2;

  private static final int MOST_CHAINS = 24;

  private final Register register;
  private final Entitlements entitlements;
  private final SlaReckoning reckoning;
  private final Gathering gathering;
  private final Calendars calendars;
  private final SlaStores stores;
  private final ConcurrentHashMap<LocalDate, SupplyChain> chains = new ConcurrentHashMap<>();
  private final ClosedMonths closedMonths;

  public SlaDesk(Register register, SlaStores stores) {
    this.register = register;
    this.entitlements = new Entitlements(register);
    this.calendars = new Calendars(register);
    this.reckoning = new SlaReckoning(register, calendars);
    this.gathering = new Gathering(stores, this::below);
    this.stores = stores;
    this.closedMonths = new ClosedMonths(stores.review().closings(), gathering);
  }

  /// The days that are told where none are named: the last month that is over.
  public static YearMonth lastMonth(Instant now, Register register) {
    return YearMonth.from(now.atZone(register.organisation().zone())).minusMonths(1);
  }

  /// For whom it is told.
  ///
  /// @param asker empty for who has the machine
  /// @param unit of which it is told alone
  private record Party(Optional<Person> asker, Optional<UnitId> unit) {}

  /// The services that somebody may know about, in those days, in the desk's order.
  ///
  /// @param asker empty for who has the machine
  public List<Service> services(Optional<Person> asker, LocalDate first, LocalDate last) {
    return services(new Party(asker, Optional.empty()), first, last);
  }

  private List<Service> services(Party asker, LocalDate first, LocalDate last) {
    return register.services(last).stream()
        .filter(each -> each.status() == ServiceStatus.LIVE)
        .filter(each -> sight(asker, each, first, last).isPresent())
        .toList();
  }

  /// How one service was delivered; empty where it does not exist, or where the asker may not know.
  public Optional<SlaSummary> summary(
      Optional<Person> asker, ServiceId id, LocalDate first, LocalDate last, Instant now) {
    return summary(new Party(asker, Optional.empty()), id, first, last, now);
  }

  private Optional<SlaSummary> summary(
      Party asker, ServiceId id, LocalDate first, LocalDate last, Instant now) {
    return register
        .service(id, last)
        .flatMap(
            service ->
                sight(asker, service, first, last)
                    .map(
                        sight -> {
                          Wanted wanted = new Wanted(service, first, last, MONTHS_BEFORE, sight);
                          Evidence evidence = gathering.of(id, reckoning.window(wanted), now);
                          return new Telling(first, last, MONTHS_BEFORE, now)
                              .summary(wanted, evidence);
                        }));
  }

  /// How all services were delivered that the asker may know about.
  public List<SlaSummary> summaries(
      Optional<Person> asker, LocalDate first, LocalDate last, Instant now) {
    return summaries(new Party(asker, Optional.empty()), first, last, now);
  }

  private List<SlaSummary> summaries(Party asker, LocalDate first, LocalDate last, Instant now) {
    Map<ServiceId, Wanted> wanted = new LinkedHashMap<>();
    Map<ServiceId, Span> windows = new LinkedHashMap<>();
    for (Service service : services(asker, first, last)) {
      Sight sight = sight(asker, service, first, last).orElseThrow();
      Wanted each = new Wanted(service, first, last, FEW_MONTHS_BEFORE, sight);
      wanted.put(service.id(), each);
      windows.put(service.id(), reckoning.window(each));
    }
    Map<ServiceId, Evidence> evidence = gathering.of(windows, now);
    Telling telling = new Telling(first, last, FEW_MONTHS_BEFORE, now);
    List<SlaSummary> summaries = new ArrayList<>();
    wanted.forEach(
        (id, each) ->
            summaries.add(telling.summary(each, evidence.getOrDefault(id, Evidence.none()))));
    return summaries;
  }

  /// The figures of a service's month alone, as closing keeps them: a function of what is kept, so
  /// that they come out the same each time.
  public SlaSummary closing(Service service, Closing closing) {
    Wanted wanted = Wanted.month(service, closing.month(), 0, new Sight.Everything(Set.of()));
    return reckoning.of(
        wanted,
        gathering.of(service.id(), reckoning.window(wanted), AsOf.closed(closing)),
        closing.at());
  }

  /// What was measured of a service's month, as closing keeps it.
  public List<Track> tracks(Service service, YearMonth month) {
    return gathering.tracks(
        service.id(),
        reckoning.window(Wanted.month(service, month, 0, new Sight.Everything(Set.of()))));
  }

  /// The services that one runs on, and those that they run on in turn, each once.
  private List<ServiceId> below(ServiceId id) {
    Set<ServiceId> found = new LinkedHashSet<>();
    Deque<ServiceId> next = new ArrayDeque<>(List.of(id));
    while (!next.isEmpty()) {
      register
          .service(next.remove(), LocalDate.MAX)
          .map(each -> each.technical().runsOn())
          .orElse(List.of())
          .stream()
          .map(ServiceId::new)
          .filter(each -> !each.equals(id) && register.service(each, LocalDate.MAX).isPresent())
          .filter(found::add)
          .forEach(next::add);
    }
    return List.copyOf(found);
  }

  /// Kept, since a chain is tried with thousands of tickets.
  private SupplyChain chain(LocalDate day) {
    if (chains.size() > MOST_CHAINS) {
      chains.clear();
    }
    return chains.computeIfAbsent(
        day, each -> new SupplyChain(Provision.of(register, calendars, each)));
  }

  /// One telling of the same days for one service or many.
  private final class Telling {
    private final Instant now;
    private final Map<ServiceId, Set<YearMonth>> closed;
    private final Reviewing reviewing;

    Telling(LocalDate first, LocalDate last, int before, Instant now) {
      this.now = now;
      this.closed = closedMonths.of(first, last, before);
      ZoneId zone = register.organisation().zone();
      Instant from = first.atStartOfDay(zone).toInstant();
      Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
      Instant until = now.isBefore(from) ? from : now.isBefore(end) ? now : end;
      this.reviewing = new Reviewing(stores, chain(last), last, new Span(from, until), now);
    }

    SlaSummary summary(Wanted wanted, Evidence evidence) {
      ServiceId id = wanted.service().id();
      Set<YearMonth> months = closed.getOrDefault(id, Set.of());
      Optional<Closing> closing =
          months.isEmpty() ? Optional.empty() : closedMonths.of(id, wanted.first(), wanted.last());
      SlaSummary told = told(wanted, evidence, months, closing);
      return wanted.sight().managing() ? told.reviewed(reviewing.of(told, closing)) : told;
    }

    private SlaSummary told(
        Wanted wanted, Evidence evidence, Set<YearMonth> months, Optional<Closing> closing) {
      Evidence known =
          closedMonths.within(
              evidence, wanted.service().id(), reckoning.hours(wanted.service()), months);
      SlaSummary told = reckoning.of(wanted, known, now);
      return closing.map(each -> asClosed(wanted, each).after(told.months())).orElse(told);
    }

    private SlaSummary asClosed(Wanted wanted, Closing closing) {
      Wanted alone = new Wanted(wanted.service(), wanted.first(), wanted.last(), 0, wanted.sight());
      return reckoning.of(
          alone,
          gathering.of(wanted.service().id(), reckoning.window(alone), AsOf.closed(closing)),
          closing.at());
    }
  }

  /// What comes of a request. Nobody is told anything whom the desk does not know.
  public ReportOutcome answer(Asking asking, ReportRequest request) {
    return switch (request) {
      case ReportRequest.SlaSummaries wanted ->
          asking.asker().isEmpty() ? new ReportOutcome.NotTheirs() : told(asking, wanted);
    };
  }

  private ReportOutcome told(Asking asking, ReportRequest.SlaSummaries wanted) {
    Instant now = asking.now().toInstant();
    YearMonth before = lastMonth(now, register);
    ReportRequest.Days days =
        wanted
            .days()
            .orElseGet(() -> new ReportRequest.Days(before.atDay(1), before.atEndOfMonth()));
    if (days.first().isAfter(asking.now().toLocalDate())) {
      return new ReportOutcome.NotYet(days.first());
    }
    if (days.first().plusYears(MOST_YEARS).isBefore(days.last())) {
      return new ReportOutcome.TooLong(MOST_YEARS);
    }
    Optional<Party> party = party(asking.asker().orElseThrow(), wanted.whose());
    if (party.isEmpty()) {
      return new ReportOutcome.NotTheirs();
    }
    List<SlaSummary> told = told(party.get(), wanted.services(), days, now);
    boolean refused = told.isEmpty() && !wanted.services().isEmpty();
    return refused ? new ReportOutcome.NotTheirs() : new ReportOutcome.SlaTold(told);
  }

  private List<SlaSummary> told(
      Party party, List<ServiceId> services, ReportRequest.Days days, Instant now) {
    List<ServiceId> wanted =
        services.isEmpty()
            ? services(party, days.first(), days.last()).stream().map(Service::id).toList()
            : services;
    if (services.isEmpty() && wanted.size() > 1) {
      return summaries(party, days.first(), days.last(), now);
    }
    return wanted.stream()
        .flatMap(id -> summary(party, id, days.first(), days.last(), now).stream())
        .toList();
  }

  /// For whom it is told, empty where the asker may not hear of them: managers may of anybody, a
  /// unit's manager of the unit, and anybody of the units above them, from which they have what
  /// they have.
  private Optional<Party> party(Person asker, Whose whose) {
    return switch (whose) {
      case Whose.Own _ -> Optional.of(new Party(Optional.of(asker), Optional.empty()));
      case Whose.OfPerson(var person) when person.equals(asker.id()) ->
          Optional.of(new Party(Optional.of(asker), Optional.empty()));
      case Whose.OfPerson(var person) ->
          register
              .person(person)
              .filter(_ -> asker.seesPaperwork())
              .map(each -> new Party(Optional.of(each), Optional.empty()));
      case Whose.OfUnit(UnitId unit) -> {
        boolean manages =
            register.unit(unit).flatMap(Unit::manager).filter(asker.id()::equals).isPresent();
        boolean theirs = register.upwards(asker.unit()).contains(unit);
        yield asker.seesPaperwork() || manages
            ? Optional.of(new Party(Optional.of(asker), Optional.of(unit)))
            : Optional.of(new Party(Optional.of(asker), Optional.empty())).filter(_ -> theirs);
      }
      case Whose.OfSomeone _ -> Optional.empty();
    };
  }

  /// How much of a service somebody may know: managers and admins all, a unit's manager what was
  /// agreed for the unit, anybody else what they have.
  private Optional<Sight> sight(Party party, Service service, LocalDate first, LocalDate last) {
    Optional<Person> asker = party.asker();
    if (asker.isEmpty() || asker.get().seesPaperwork()) {
      return party
          .unit()
          .<Optional<Sight>>map(
              unit ->
                  Optional.<Sight>of(new Sight.Everything(Set.of(unit)))
                      .filter(_ -> has(unit, service, first, last)))
          .orElse(Optional.of(new Sight.Everything(Set.of())));
    }
    Person person = asker.get();
    Set<UnitId> managed =
        register.units().stream()
            .filter(unit -> unit.manager().filter(person.id()::equals).isPresent())
            .map(Unit::id)
            .filter(unit -> party.unit().isEmpty() || party.unit().get().equals(unit))
            .filter(unit -> has(unit, service, first, last))
            .collect(Collectors.toUnmodifiableSet());
    if (!managed.isEmpty()) {
      return Optional.of(new Sight.OfUnits(managed));
    }
    boolean own =
        party.unit().isEmpty()
            && (entitlements.of(person, service, first) instanceof Entitled
                || entitlements.of(person, service, last) instanceof Entitled);
    return own ? Optional.of(new Sight.Own(person)) : Optional.empty();
  }

  private boolean has(UnitId unit, Service service, LocalDate first, LocalDate last) {
    return entitlements.of(unit, service, first) instanceof Entitled
        || entitlements.of(unit, service, last) instanceof Entitled;
  }
}
