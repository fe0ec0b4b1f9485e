package balie.storage.person;

import java.util.Locale;

/// What a person may do at the desk. The role manager is the service-level manager, not the manager
/// of a unit.
public enum Role {
  USER,
  AGENT,
  MANAGER,
  ADMIN;

  /// The role as it is written in people.yaml: `user`, `agent`, `manager` or `admin`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
