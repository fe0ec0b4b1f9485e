package balie.storage.agreement;

import java.util.Locale;

/// How urgent a ticket is, the most urgent first.
public enum Priority {
  CRITICAL,
  HIGH,
  NORMAL,
  LOW;

  /// As it is written in the desk's files.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Its place among them: 0 is the most urgent.
  public int rank() {
    return switch (this) {
      case CRITICAL -> 0;
      case HIGH -> 1;
      case NORMAL -> 2;
      case LOW -> 3;
    };
  }
}
