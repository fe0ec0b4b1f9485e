package balie.bot.report;

import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.report.SlaReckoning.Wanted;
import balie.bot.request.SlaSummary;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells how services were delivered, to those who may know. Nothing here writes. Safe for use by
/// several threads.
public final class SlaDesk {
  /// How many months before the period are told with one service.
  public static final int MONTHS_BEFORE = 11;

  /// The same where all services are told.
  private static final int FEW_MONTHS_BEFORE = 2;

  private final Register register;
  private final Entitlements entitlements;
  private final SlaReckoning reckoning;
  private final Gathering gathering;

  public SlaDesk(Register register, SlaStores stores) {
    this.register = register;
    this.entitlements = new Entitlements(register);
    this.reckoning = new SlaReckoning(register, new Calendars(register));
    this.gathering = new Gathering(stores);
  }

  /// The days that are told where none are named: the last month that is over.
  public static YearMonth lastMonth(Instant now, Register register) {
    return YearMonth.from(now.atZone(register.organisation().zone())).minusMonths(1);
  }

  /// The services that somebody may know about, in those days, in the desk's order.
  ///
  /// @param asker empty for who has the machine
  public List<Service> services(Optional<Person> asker, LocalDate first, LocalDate last) {
    return register.services(last).stream()
        .filter(each -> each.status() == ServiceStatus.LIVE)
        .filter(each -> sight(asker, each, first, last).isPresent())
        .toList();
  }

  /// How one service was delivered; empty where it does not exist, or where the asker may not know.
  public Optional<SlaSummary> summary(
      Optional<Person> asker, ServiceId id, LocalDate first, LocalDate last, Instant now) {
    return register
        .service(id, last)
        .flatMap(
            service ->
                sight(asker, service, first, last)
                    .map(
                        sight -> {
                          Wanted wanted = new Wanted(service, first, last, MONTHS_BEFORE, sight);
                          return reckoning.of(
                              wanted, gathering.of(id, reckoning.window(wanted), now), now);
                        }));
  }

  /// How all services were delivered that the asker may know about.
  public List<SlaSummary> summaries(
      Optional<Person> asker, LocalDate first, LocalDate last, Instant now) {
    Map<ServiceId, Wanted> wanted = new LinkedHashMap<>();
    Map<ServiceId, Span> windows = new LinkedHashMap<>();
    for (Service service : services(asker, first, last)) {
      Sight sight = sight(asker, service, first, last).orElseThrow();
      Wanted each = new Wanted(service, first, last, FEW_MONTHS_BEFORE, sight);
      wanted.put(service.id(), each);
      windows.put(service.id(), reckoning.window(each));
    }
    Map<ServiceId, Evidence> evidence = gathering.of(windows, now);
    List<SlaSummary> summaries = new ArrayList<>();
    wanted.forEach(
        (id, each) ->
            summaries.add(reckoning.of(each, evidence.getOrDefault(id, Evidence.none()), now)));
    return summaries;
  }

  /// How much of a service somebody may know: managers and admins all, a unit's manager what was
  /// agreed for the unit, anybody else what they have.
  private Optional<Sight> sight(
      Optional<Person> asker, Service service, LocalDate first, LocalDate last) {
    if (asker.isEmpty() || asker.get().seesPaperwork()) {
      return Optional.of(new Sight.Everything());
    }
    Person person = asker.get();
    Set<UnitId> managed =
        register.units().stream()
            .filter(unit -> unit.manager().filter(person.id()::equals).isPresent())
            .map(Unit::id)
            .filter(
                unit ->
                    entitlements.of(unit, service, first) instanceof Entitled
                        || entitlements.of(unit, service, last) instanceof Entitled)
            .collect(Collectors.toUnmodifiableSet());
    if (!managed.isEmpty()) {
      return Optional.of(new Sight.OfUnits(managed));
    }
    return entitlements.of(person, service, first) instanceof Entitled
            || entitlements.of(person, service, last) instanceof Entitled
        ? Optional.of(new Sight.Own(person))
        : Optional.empty();
  }
}
