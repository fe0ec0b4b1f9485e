package balie.storage.review;

import balie.storage.agreement.AgreementId;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What is done so that a target that was missed is not missed again.
///
/// @param month whose target was missed
/// @param missed the agreements whose promise was not kept; none where somebody thought of it
/// @param what is to be done, empty until somebody says so
/// @param who does it
/// @param until the last day for it
/// @param judged whether it helped, empty until somebody says so; it is over then
/// @param by who opened it, empty where the end of the month did
public record Measure(
    MeasureNumber number,
    ServiceId service,
    YearMonth month,
    List<AgreementId> missed,
    Optional<String> what,
    Optional<PersonId> who,
    Optional<LocalDate> until,
    Optional<Judged> judged,
    Optional<PersonId> by,
    Instant at) {
  public Measure {
    missed = List.copyOf(missed);
  }

  /// Whether it helped.
  ///
  /// @param note may be empty
  public record Judged(boolean helped, String note, PersonId by, Instant at) {}
}
