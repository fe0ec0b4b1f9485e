package balie.bot.supply;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Spans;
import balie.bot.request.Shortfall;
import balie.bot.request.Shortfall.Lack;
import balie.bot.request.Shortfall.Promised;
import balie.bot.request.Shortfall.Subject;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Entitlements;
import balie.storage.calendar.CalendarId;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether those under a service work in the hours that are promised. A service's hours are held
/// against those of the services that it runs on, where an availability is promised in them; a team
/// or a supplier whose agreement names no hours of its own keeps the service's.
final class CoveredHours {
  private static final int MONTHS = 12;
  private static final Duration MONTH = Duration.ofDays(31);

  private final Provision provision;
  private final Map<Pair, Optional<Instant>> known = new HashMap<>();

  private record Pair(CalendarId promised, CalendarId under, LocalDate day) {}

  CoveredHours(Provision provision) {
    this.provision = provision;
  }

  /// Local midnight of a day in a calendar's zone.
  static Instant start(BusinessCalendar calendar, LocalDate day) {
    Instant near = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    return day.atStartOfDay(calendar.zone(near)).toInstant();
  }

  List<Shortfall> gaps(Service service, LocalDate today) {
    List<Shortfall> gaps = new ArrayList<>();
    if (promisesAvailability(service)) {
      Map<String, CalendarId> under = agreed(service, Entitlements.SERVICE_HOURS, today);
      provision.below(service).forEach(each -> under.put(each.id().id(), each.hours()));
      gaps(service, Entitlements.SERVICE_HOURS, service.hours(), under, today).forEach(gaps::add);
    }
    Map<String, CalendarId> helpers = agreed(service, Entitlements.SUPPORT_HOURS, today);
    gaps(service, Entitlements.SUPPORT_HOURS, service.support(), helpers, today).forEach(gaps::add);
    return gaps;
  }

  /// What is promised in the service's own hours, and in those of an agreement that says otherwise.
  private Stream<Shortfall> gaps(
      Service service,
      TermId term,
      CalendarId own,
      Map<String, CalendarId> under,
      LocalDate today) {
    Stream<Shortfall> ofService =
        uncovered(
            new Promised(service.id(), Optional.empty(), Optional.empty(), subject(term, own)),
            own,
            under,
            today);
    Stream<Shortfall> ofAgreements =
        provision.slas(service.id()).stream()
            .flatMap(
                sla ->
                    hours(sla, term).stream()
                        .flatMap(
                            agreed ->
                                uncovered(
                                    new Promised(
                                        service.id(),
                                        Optional.empty(),
                                        Optional.of(sla),
                                        subject(term, agreed)),
                                    agreed,
                                    under,
                                    today)));
    return Stream.concat(ofService, ofAgreements);
  }

  private Stream<Shortfall> uncovered(
      Promised promise, CalendarId promised, Map<String, CalendarId> under, LocalDate today) {
    return under.entrySet().stream()
        .flatMap(
            each ->
                known
                    .computeIfAbsent(new Pair(promised, each.getValue(), today), this::closed)
                    .map(
                        at ->
                            new Shortfall(
                                promise, new Lack.Uncovered(each.getKey(), each.getValue(), at)))
                    .stream());
  }

  /// The first instant of the year from a day on that one calendar has and the other has not.
  private Optional<Instant> closed(Pair pair) {
    Optional<BusinessCalendar> promised = provision.calendars().apply(pair.promised());
    Optional<BusinessCalendar> under = provision.calendars().apply(pair.under());
    if (pair.promised().equals(pair.under()) || promised.isEmpty() || under.isEmpty()) {
      return Optional.empty();
    }
    Instant from = start(promised.get(), pair.day());
    for (int i = 0; i < MONTHS; i++) {
      Instant until = from.plus(MONTH);
      Spans left = promised.get().open(from, until).without(under.get().open(from, until));
      if (!left.spans().isEmpty()) {
        return Optional.of(left.spans().getFirst().from());
      }
      from = until;
    }
    return Optional.empty();
  }

  private Map<String, CalendarId> agreed(Service service, TermId term, LocalDate day) {
    Map<String, CalendarId> agreed = new LinkedHashMap<>();
    Stream.of(AgreementKind.OLA, AgreementKind.CONTRACT)
        .flatMap(kind -> provision.under(service.id(), kind, day).stream())
        .forEach(each -> hours(each, term).ifPresent(hours -> agreed.put(each.id().id(), hours)));
    return agreed;
  }

  private boolean promisesAvailability(Service service) {
    return service.offerings().stream()
            .anyMatch(each -> CarriedAvailability.stated(each.terms()).isPresent())
        || provision.slas(service.id()).stream().anyMatch(CarriedAvailability::isStatedBy);
  }

  private static Optional<CalendarId> hours(Agreement agreement, TermId term) {
    return agreement.terms().get(term) instanceof Value.Hours(CalendarId hours)
        ? Optional.of(hours)
        : Optional.empty();
  }

  private static Subject subject(TermId term, CalendarId hours) {
    return new Subject.OfTerm(term, new Value.Hours(hours));
  }
}
