package balie.bot.clock;

/// A ticket's status, as far as its clocks mind.
public enum TicketStatus {
  NEW,
  OPEN,
  IN_PROGRESS,
  WAITING_REQUESTER,
  WAITING_SUPPLIER,
  SCHEDULED,
  RESOLVED,
  CLOSED,
  CANCELLED,
  MERGED;

  /// Whether nothing comes after it: a message opens a new, linked ticket.
  public boolean isFinal() {
    return switch (this) {
      case CLOSED, CANCELLED, MERGED -> true;
      case NEW, OPEN, IN_PROGRESS, WAITING_REQUESTER, WAITING_SUPPLIER, SCHEDULED, RESOLVED ->
          false;
    };
  }
}
