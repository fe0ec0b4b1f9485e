package balie.bot.supply;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is provided, and what was agreed about it with customers, teams and suppliers.
///
/// @param agreements those that count; drafts are none
public record Provision(
    Map<ServiceId, Service> services,
    Map<ServiceId, List<Agreement>> agreements,
    Function<CalendarId, Optional<BusinessCalendar>> calendars) {
  public Provision {
    services = Map.copyOf(services);
    agreements = Map.copyOf(agreements);
  }

  /// Of services and agreements in any order.
  public static Provision of(
      List<Service> services,
      List<Agreement> agreements,
      Function<CalendarId, Optional<BusinessCalendar>> calendars) {
    Map<ServiceId, Service> byId = new LinkedHashMap<>();
    services.forEach(each -> byId.put(each.id(), each));
    return new Provision(
        byId, agreements.stream().collect(Collectors.groupingBy(Agreement::service)), calendars);
  }

  /// As published, with what is in force on a day.
  public static Provision of(Register register, Calendars calendars, LocalDate day) {
    List<Service> services = register.services(day);
    List<Agreement> inForce =
        services.stream()
            .flatMap(service -> register.agreements(service.id()).stream())
            .filter(each -> register.counts(each) && each.valid().contains(day))
            .toList();
    return of(services, inForce, calendars::of);
  }

  Optional<Service> service(ServiceId id) {
    return Optional.ofNullable(services.get(id));
  }

  /// The services that one runs on; a plain component is none.
  List<Service> below(Service service) {
    return service.technical().runsOn().stream()
        .flatMap(each -> service(new ServiceId(each)).stream())
        .toList();
  }

  List<Agreement> slas(ServiceId service) {
    return all(service).stream().filter(each -> each.kind() == AgreementKind.SLA).toList();
  }

  /// What a team or a supplier agreed to about a service that is in force on a day.
  List<Agreement> under(ServiceId service, AgreementKind kind, LocalDate day) {
    return all(service).stream()
        .filter(each -> each.kind() == kind && each.valid().contains(day))
        .toList();
  }

  private List<Agreement> all(ServiceId service) {
    return agreements.getOrDefault(service, List.of());
  }
}
