package balie.storage.service;

import balie.storage.language.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One way in which a service can be had.
public record Offering(OfferingId id, Text name, Map<TermId, Value> terms) {
  public Offering {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }
}
