package balie.bot.clock;

/// Why a clock does not count for a while.
public enum PauseRule {
  /// The requester has to answer.
  WAITING_REQUESTER,
  /// A supplier has to act, and the agreement says that this pauses the clock.
  WAITING_SUPPLIER,
  /// It was agreed to do it later.
  SCHEDULED,
  /// It was resolved, and came back.
  RESOLVED,
  /// The time was left out by agreement, whatever the ticket's status.
  LEFT_OUT
}
