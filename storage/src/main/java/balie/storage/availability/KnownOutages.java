package balie.storage.availability;

import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;

/// The store of measured outages that people were told of, so that a restart tells nobody twice.
public interface KnownOutages {

  /// Keeps one; false where it is known.
  boolean begin(KnownOutage outage);

  /// Those that are not over, by service.
  List<KnownOutage> current();

  /// One is over.
  ///
  /// @return whether it was not before
  boolean end(ServiceId service, Instant since, Instant over);
}
