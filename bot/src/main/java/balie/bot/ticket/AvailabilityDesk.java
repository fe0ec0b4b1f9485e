package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.AvailabilityOutcome;
import balie.bot.request.AvailabilityRequest;
import balie.bot.request.Outcome;
import balie.bot.request.TicketOutcome;
import balie.storage.person.Person;
import balie.storage.service.ServiceId;
import java.util.List;

/// Maintenance, corrections of what was measured, and what is told of measured outages.
final class AvailabilityDesk {
  private final KeepMaintenance maintenance;
  private final KeepCorrections corrections;
  private final WatchOutages outages;

  AvailabilityDesk(KeepMaintenance maintenance, KeepCorrections corrections, WatchOutages outages) {
    this.maintenance = maintenance;
    this.corrections = corrections;
    this.outages = outages;
  }

  /// What time asks for.
  Outcome watch(Asking asking) {
    return asking.asker().isPresent()
        ? new TicketOutcome.StaffOnly()
        : new AvailabilityOutcome.Watched(outages.look(asking.now().toInstant()));
  }

  /// @param agent who works for the desk
  Outcome answer(Asking asking, Person agent, AvailabilityRequest request) {
    return switch (request) {
      case AvailabilityRequest.KeepOutages _ -> watch(asking);
      case AvailabilityRequest.PlanMaintenance plan -> maintenance.plan(asking, agent, plan);
      case AvailabilityRequest.CloseMaintenance close -> maintenance.close(asking, agent, close);
      case AvailabilityRequest.ListMaintenance _ -> maintenance.list();
      case AvailabilityRequest.Correct correct -> corrections.correct(asking, agent, correct);
      case AvailabilityRequest.Attribute attribute ->
          corrections.attribute(asking, agent, attribute);
      case AvailabilityRequest.Withdraw withdraw -> corrections.withdraw(asking, agent, withdraw);
      case AvailabilityRequest.ListCorrections(List<ServiceId> services) ->
          corrections.list(services);
      case AvailabilityRequest.RecordRestoreTest test ->
          corrections.restoreTest(asking, agent, test);
    };
  }
}
