package balie.bot.clock;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.agreement.TicketKind;
import balie.storage.calendar.Notated;
import balie.storage.desk.Organisation;
import balie.storage.desk.Register;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.Rung;
import balie.storage.service.Service;
import balie.storage.service.Value;
import balie.storage.ticket.Opening;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the agreements of one snapshot of the desk promise for a ticket, as it is counted.
final class ServiceLevels {
  private final Register register;
  private final Calendars calendars;

  ServiceLevels(Register register, Calendars calendars) {
    this.register = register;
    this.calendars = calendars;
  }

  /// What is promised for a clock, and whom its ladder tells.
  record Promised(ServiceLevel level, List<Rung> ladder, boolean pausesForSupplier) {}

  /// The day of an instant in the desk's zone.
  LocalDate day(Instant at) {
    return at.atZone(organisation().zone()).toLocalDate();
  }

  Organisation organisation() {
    return register.organisation();
  }

  /// The version of an agreement that is pinned to a ticket, empty where it can't be found.
  Optional<Agreement> pinned(Opening.Subject subject, Opening.Pinned pinned) {
    return subject
        .service()
        .flatMap(
            service ->
                register.agreements(service).stream()
                    .filter(each -> each.id().equals(pinned.agreement()))
                    .filter(each -> each.version() == pinned.version())
                    .findFirst());
  }

  /// The agreement's service as it was on a day.
  private Optional<Service> service(Agreement agreement, LocalDate day) {
    return register.service(agreement.service(), day);
  }

  /// What an agreement promises for a clock of a ticket, empty for nothing.
  ///
  /// @param day on which the ticket began to be its concern
  Optional<Promised> of(
      Agreement agreement, ClockKind clock, TicketKind kind, Priority priority, LocalDate day) {
    return agreement.targets().stream()
        .filter(each -> each.kind() == kind && each.priority() == priority)
        .flatMap(each -> promised(agreement, clock, each, day).stream())
        .findFirst();
  }

  private Optional<Promised> promised(
      Agreement agreement, ClockKind clock, Target target, LocalDate day) {
    return duration(clock, target)
        .flatMap(ServiceLevels::time)
        .flatMap(
            time ->
                target
                    .hours()
                    .or(() -> service(agreement, day).map(Service::support))
                    .flatMap(calendars::of)
                    .map(
                        calendar -> {
                          List<Rung> ladder = organisation().ladder(target.ladder());
                          List<BigDecimal> percents =
                              ladder.stream().map(r -> BigDecimal.valueOf(r.percent())).toList();
                          return new Promised(
                              new ServiceLevel(time, calendar, percents),
                              ladder,
                              target.pausesForSupplier());
                        }));
  }

  /// What a supplier answers is in no log: its clock counts to the solution, or where only an
  /// answer is agreed, until it is not waited for any more.
  private static Optional<Value.Duration> duration(ClockKind clock, Target target) {
    return switch (clock) {
      case RESPONSE, TEAM_RESPONSE -> target.respond();
      case NEXT_RESPONSE -> target.respondNext();
      case RESOLUTION, TEAM -> target.resolve();
      case SUPPLIER -> target.resolve().or(target::respond);
    };
  }

  private static Optional<TargetTime> time(Value.Duration duration) {
    return switch (TargetTime.of(duration)) {
      case Notated.As<TargetTime>(TargetTime time) -> Optional.of(time);
      case Notated.Refused<TargetTime> _ -> Optional.empty();
    };
  }
}
