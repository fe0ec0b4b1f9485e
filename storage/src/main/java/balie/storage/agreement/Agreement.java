package balie.storage.agreement;

import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One version of an agreement. Once published it does not change; a change is a higher version.
///
/// @param with a unit's id for an SLA, a team's id for an OLA, the supplier's name for a contract
/// @param valid the days on which it is in force: a version that names no last day ends on the day
///   before the next one begins
/// @param approval empty for a draft, and where the desk does not ask for approvals
public record Agreement(
    AgreementId id,
    AgreementKind kind,
    int version,
    ServiceId service,
    Optional<OfferingId> offering,
    String with,
    Period valid,
    Optional<Approval> approval,
    Optional<LocalDate> reviewBy,
    Map<TermId, Value> terms,
    List<Target> targets) {
  public Agreement {
    if (version < 1) {
      throw new IllegalArgumentException("version " + version);
    }
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    targets = List.copyOf(targets);
  }

  /// The same version with other days: how an open end is closed by the version after it.
  public Agreement inForce(Period days) {
    return new Agreement(
        id, kind, version, service, offering, with, days, approval, reviewBy, terms, targets);
  }
}
