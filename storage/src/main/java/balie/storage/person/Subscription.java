package balie.storage.person;

import balie.storage.agreement.Period;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What differs for one person alone.
///
/// @param offering the offering that the person has instead of the agreement's, where one is named
/// @param terms what this person was promised beside or instead of that offering's terms
/// @param valid the days on which it counts
public record Subscription(
    ServiceId service, Optional<OfferingId> offering, Map<TermId, Value> terms, Period valid) {
  public Subscription {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }
}
