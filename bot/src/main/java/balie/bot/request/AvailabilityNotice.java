package balie.bot.request;

import balie.storage.availability.Maintenance;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.Optional;

/// What those who have a service are to hear about its time.
public sealed interface AvailabilityNotice extends TicketNotice {

  /// Maintenance is to come.
  record MaintenanceComes(Maintenance maintenance) implements AvailabilityNotice {}

  /// Maintenance ended, or was called off.
  record MaintenanceEnded(Maintenance maintenance) implements AvailabilityNotice {}

  /// The service fails, as was measured.
  ///
  /// @param ticket that they can join, where there is one
  record Fails(ServiceId service, Instant since, Optional<TicketNumber> ticket)
      implements AvailabilityNotice {}

  /// It works again.
  record WorksAgain(ServiceId service, Instant since, Instant until)
      implements AvailabilityNotice {}
}
