package balie.storage.availability;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of agreed maintenance.
public interface MaintenanceWindows {

  /// Records what is to come; empty where it does not lie ahead any more, and then nothing is kept.
  Optional<Maintenance> record(Maintenance.Plan plan, PersonId by, Instant now);

  Optional<Maintenance> find(MaintenanceNumber number);

  /// Closes one that is not closed; empty where it is, or where there is none.
  Optional<Maintenance> close(MaintenanceNumber number, Maintenance.Closed closed);

  /// Those that are not closed, the first to start first.
  List<Maintenance> open();
}
