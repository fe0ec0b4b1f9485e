package balie.storage.availability;

import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of what was shown to be done.
public interface Proofs {

  /// Keeps one; false where it is known (the same service, kind, moment and source).
  boolean put(Proof proof);

  /// Those of `[from, until)`, the oldest first.
  List<Proof> of(ServiceId service, Instant from, Instant until);

  /// Those of all services.
  List<Proof> all(Instant from, Instant until);

  /// The newest of a kind before an instant, which may be from before any period.
  Optional<Proof> newest(ServiceId service, Proof.What what, Instant before);
}
