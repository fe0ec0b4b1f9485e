package balie.storage.agreement;

import java.util.Locale;

/// What a ticket is about, in ITIL's words.
public enum TicketKind {
  INCIDENT,
  REQUEST,
  QUESTION;

  /// As it is written in the desk's files.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
