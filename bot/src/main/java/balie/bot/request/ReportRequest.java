package balie.bot.request;

import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is wanted to be told about a period. Who may have it is looked at by whoever tells it.
public sealed interface ReportRequest extends Request {

  /// How services were delivered.
  ///
  /// @param whose the unit or person for whom it is asked
  /// @param services none where the question names none: all that the asker may know about
  /// @param days empty where the question names none
  record SlaSummaries(Whose whose, List<ServiceId> services, Optional<Days> days)
      implements ReportRequest {
    public SlaSummaries {
      services = List.copyOf(services);
    }
  }

  /// Days in the zone of the desk, both ends included.
  record Days(LocalDate first, LocalDate last) {
    public Days {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("%s to %s".formatted(first, last));
      }
    }
  }
}
