package balie.storage.ticket;

import java.util.Locale;

/// How much it keeps people from their work.
public enum Urgency {
  /// They can't work.
  BLOCKED,
  /// They can, with trouble.
  HINDERED,
  /// It can wait.
  CAN_WAIT;

  /// As it is written in the desk's files: `can-wait`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
