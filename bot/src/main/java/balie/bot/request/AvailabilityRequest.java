package balie.bot.request;

import balie.storage.availability.Blame;
import balie.storage.availability.Correction.Claim;
import balie.storage.availability.CorrectionNumber;
import balie.storage.availability.MaintenanceNumber;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is wanted of services' time: maintenance, corrections of what was measured, and what shows
/// that something else was done.
public sealed interface AvailabilityRequest extends TicketRequest {

  /// Time has passed: a measurement may have turned, of which people are to hear. Nobody asks this
  /// but the watch.
  record KeepOutages() implements AvailabilityRequest {}

  /// A service is to be maintained.
  ///
  /// @param why for those who have it
  record PlanMaintenance(List<ServiceId> services, Instant from, Instant until, String why)
      implements AvailabilityRequest {
    public PlanMaintenance {
      services = List.copyOf(services);
    }
  }

  /// Maintenance is over, or called off.
  ///
  /// @param note for those who have the service
  record CloseMaintenance(MaintenanceNumber number, boolean called, String note)
      implements AvailabilityRequest {}

  /// Which maintenance is to come?
  record ListMaintenance() implements AvailabilityRequest {}

  /// A time was something else than was measured.
  record Correct(List<ServiceId> services, Claim claim, Instant from, Instant until, String why)
      implements AvailabilityRequest {
    public Correct {
      services = List.copyOf(services);
    }
  }

  /// Whose an outage was, and why it came.
  ///
  /// @param at a moment within it
  record Attribute(List<ServiceId> services, Instant at, Blame blame, String cause)
      implements AvailabilityRequest {
    public Attribute {
      services = List.copyOf(services);
    }
  }

  /// A correction no longer counts.
  record Withdraw(CorrectionNumber number, String why) implements AvailabilityRequest {}

  /// What was corrected of a service, with what was said before?
  record ListCorrections(List<ServiceId> services) implements AvailabilityRequest {
    public ListCorrections {
      services = List.copyOf(services);
    }
  }

  /// Restoring was tried.
  ///
  /// @param took how long the restore took, where that is told
  record RecordRestoreTest(
      List<ServiceId> services, boolean succeeded, Optional<Duration> took, String note)
      implements AvailabilityRequest {
    public RecordRestoreTest {
      services = List.copyOf(services);
    }
  }
}
