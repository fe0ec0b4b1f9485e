package balie.bot.request;

import balie.storage.availability.Correction;
import balie.storage.availability.Maintenance;
import balie.storage.availability.Proof;
import java.util.List;

/// What came of a request about services' time.
public sealed interface AvailabilityOutcome extends TicketOutcome {

  /// What was due was done.
  record Watched(List<Notice> notices) implements AvailabilityOutcome {
    public Watched {
      notices = List.copyOf(notices);
    }
  }

  /// Maintenance was recorded, and those who have the service are told.
  record Planned(Maintenance maintenance, List<Notice> notices) implements AvailabilityOutcome {
    public Planned {
      notices = List.copyOf(notices);
    }
  }

  /// It was not recorded: it lies in the past, or has begun.
  record TooLateToPlan() implements AvailabilityOutcome {}

  /// Maintenance ended, and those who have the service are told.
  record MaintenanceClosed(Maintenance maintenance, List<Notice> notices)
      implements AvailabilityOutcome {
    public MaintenanceClosed {
      notices = List.copyOf(notices);
    }
  }

  /// There is no such maintenance that is not closed.
  record NoSuchMaintenance() implements AvailabilityOutcome {}

  record MaintenanceList(List<Maintenance> open) implements AvailabilityOutcome {
    public MaintenanceList {
      open = List.copyOf(open);
    }
  }

  /// A correction as it stands now.
  record Corrected(Correction correction) implements AvailabilityOutcome {}

  /// Every version of some corrections.
  record Corrections(List<Correction> versions) implements AvailabilityOutcome {
    public Corrections {
      versions = List.copyOf(versions);
    }
  }

  /// There is no such correction.
  record NoSuchCorrection() implements AvailabilityOutcome {}

  /// There was no outage then.
  record NoOutageThen() implements AvailabilityOutcome {}

  /// A time that is not over can't be corrected.
  record NotOver() implements AvailabilityOutcome {}

  record Proven(Proof proof) implements AvailabilityOutcome {}
}
