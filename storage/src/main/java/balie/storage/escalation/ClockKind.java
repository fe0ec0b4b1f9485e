package balie.storage.escalation;

import java.util.Locale;

/// The clocks of a ticket.
public enum ClockKind {
  /// From the creation to the first public message of a human agent.
  RESPONSE,
  /// From a requester's message to the next public message of a human agent.
  NEXT_RESPONSE,
  /// From the creation to the last resolve.
  RESOLUTION,
  /// An OLA's: from when a team has the ticket to when somebody of it does something about it.
  TEAM_RESPONSE,
  /// An OLA's: from when a team has the ticket to when it hands it on or solves it.
  TEAM,
  /// A supplier's contract: from when the supplier is waited for to when not any more.
  SUPPLIER;

  /// As it is written in JSON: `next-response`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
