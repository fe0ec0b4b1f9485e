package balie.storage.availability;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something promised beside availability that was shown to be done, or to fail.
///
/// @param from where it is known from: a source's name, or who recorded it
/// @param took how long it took, where that is known: of a restore test, what the restore took
/// @param by who recorded it, empty where a job called in
/// @param note for staff, may be empty
public record Proof(
    ServiceId service,
    What what,
    Instant at,
    boolean succeeded,
    String from,
    Optional<Duration> took,
    Optional<PersonId> by,
    String note) {

  /// What was shown.
  public enum What {
    BACKUP,
    RESTORE_TEST
  }
}
