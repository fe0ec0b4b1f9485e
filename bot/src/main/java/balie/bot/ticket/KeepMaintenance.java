package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.AvailabilityNotice;
import balie.bot.request.AvailabilityOutcome;
import balie.bot.request.AvailabilityRequest.CloseMaintenance;
import balie.bot.request.AvailabilityRequest.PlanMaintenance;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.TicketOutcome;
import balie.storage.availability.Maintenance;
import balie.storage.availability.MaintenanceWindows;
import balie.storage.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Plans maintenance and ends it, and tells those who have the service: before, and with a note
/// when it is over.
final class KeepMaintenance {
  private final MaintenanceWindows windows;
  private final Holders holders;

  KeepMaintenance(MaintenanceWindows windows, Holders holders) {
    this.windows = windows;
    this.holders = holders;
  }

  /// @param agent who works for the desk
  Outcome plan(Asking asking, Person agent, PlanMaintenance request) {
    if (request.services().size() != 1) {
      return new TicketOutcome.NoSuch(TicketOutcome.NoSuch.What.SERVICE, "");
    }
    Instant now = Circle.now(asking);
    Optional<Maintenance> recorded =
        windows.record(
            new Maintenance.Plan(
                request.services().getFirst(), request.from(), request.until(), request.why()),
            agent.id(),
            now);
    return recorded
        .<Outcome>map(
            maintenance ->
                new AvailabilityOutcome.Planned(
                    maintenance,
                    tell(maintenance, new AvailabilityNotice.MaintenanceComes(maintenance))))
        .orElseGet(AvailabilityOutcome.TooLateToPlan::new);
  }

  /// What has not begun can only be called off.
  Outcome close(Asking asking, Person agent, CloseMaintenance request) {
    Instant now = Circle.now(asking);
    Optional<Maintenance> open = windows.find(request.number());
    boolean called = request.called() || open.filter(each -> now.isBefore(each.from())).isPresent();
    return windows
        .close(request.number(), new Maintenance.Closed(called, request.note(), agent.id(), now))
        .<Outcome>map(
            maintenance ->
                new AvailabilityOutcome.MaintenanceClosed(
                    maintenance,
                    tell(maintenance, new AvailabilityNotice.MaintenanceEnded(maintenance))))
        .orElseGet(AvailabilityOutcome.NoSuchMaintenance::new);
  }

  Outcome list() {
    return new AvailabilityOutcome.MaintenanceList(windows.open());
  }

  /// Those who have the service while it lasts.
  private List<Notice> tell(Maintenance maintenance, AvailabilityNotice what) {
    return holders.notices(maintenance.service(), maintenance.from(), Optional.empty(), what);
  }
}
