package balie.storage.service;

import java.util.Locale;

/// Where a service stands in its life. Only a live one is promised to anyone.
public enum ServiceStatus {
  PLANNED,
  LIVE,
  RETIRED;

  /// The status as it is written in the service's file.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
