package balie.storage.ticket;

import java.util.Locale;

/// Whom it hits.
public enum Impact {
  /// One person.
  PERSON,
  /// A team.
  TEAM,
  /// Everybody.
  EVERYBODY;

  /// As it is written in the desk's files.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
