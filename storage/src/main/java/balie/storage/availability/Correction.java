package balie.storage.availability;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.Optional;

/// What somebody said about a service's time, against or beside what was measured: an outage that
/// no probe saw, one that was none, or whose it was. It is never changed: saying it differently is
/// another version, and the former ones stay.
///
/// @param version from 1
public record Correction(CorrectionNumber number, int version, Said said) {

  /// What was said, by whom, when and why.
  ///
  /// @param until empty while it goes on
  /// @param cause for staff, may be empty
  /// @param why it differs from what was measured
  /// @param ticket under which it is worked on
  public record Said(
      ServiceId service,
      Claim claim,
      Instant from,
      Optional<Instant> until,
      String cause,
      Blame blame,
      PersonId by,
      Instant at,
      String why,
      Optional<TicketNumber> ticket) {
    public Said {
      if (until.filter(end -> end.isBefore(from)).isPresent()) {
        throw new IllegalArgumentException("from %s until %s".formatted(from, until.get()));
      }
    }
  }

  /// What a time was.
  public enum Claim {
    DOWN,
    UP,
    UNKNOWN,
    /// What was measured: only its cause and whose it was are said.
    AS_MEASURED,
    /// What was measured: what was said before no longer counts.
    WITHDRAWN
  }

  public ServiceId service() {
    return said.service();
  }
}
