package balie.storage.ticket;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where a ticket stands, and which status may follow which.
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

  /// Whether somebody still has to do something about it: neither resolved nor final.
  public boolean isActive() {
    return !isFinal() && this != RESOLVED;
  }

  /// Whether it waits for something and its work stands still.
  public boolean isWaiting() {
    return this == WAITING_REQUESTER || this == WAITING_SUPPLIER || this == SCHEDULED;
  }

  /// What may come next: nothing after the end, only a reopening or the closing after a resolve,
  /// and from any other status any but the first one and its own.
  public Set<TicketStatus> next() {
    if (isFinal()) {
      return Set.of();
    }
    if (this == RESOLVED) {
      return Collections.unmodifiableSet(EnumSet.of(OPEN, CLOSED));
    }
    return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(NEW, this)));
  }

  /// As it is written in JSON: `waiting-requester`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
