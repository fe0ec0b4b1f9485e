package balie.storage.ticket;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Locale;

/// What the next message of somebody in a conversation is for, after they pressed a button that
/// needs words.
///
/// @param seen the version of the ticket that they saw
public record Pending(PersonId person, TicketNumber ticket, int seen, What what, Instant at) {

  /// What the words are for.
  public enum What {
    REPLY,
    ASK,
    NOTE,
    RESOLVE,
    ASSIGN,
    MERGE,
    LINK;

    /// As it stands in a button.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
