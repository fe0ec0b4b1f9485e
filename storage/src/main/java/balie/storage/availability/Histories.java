package balie.storage.availability;

import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.Map;

/// Reads what is known of services' time, each call on one snapshot.
public interface Histories {

  /// Of one service in `[from, until)`; empty-handed where nothing is known.
  History of(ServiceId service, Instant from, Instant until);

  /// Of every service of which something is known.
  Map<ServiceId, History> all(Instant from, Instant until);
}
