package balie.bot.clock;

/// The clocks of a ticket.
public enum ClockKind {
  /// From the creation to the first public message of a human agent.
  RESPONSE,
  /// From a requester's message to the next public message of a human agent.
  NEXT_RESPONSE,
  /// From the creation to the last resolve.
  RESOLUTION
}
