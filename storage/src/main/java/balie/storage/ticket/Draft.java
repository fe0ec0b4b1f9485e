package balie.storage.ticket;

import balie.storage.agreement.TicketKind;
import balie.storage.conversation.MessageNumber;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A ticket that is being opened: what was said, and what was answered to the questions so far. It
/// is kept, so that a restart asks nobody twice.
///
/// @param id the message that began it, by which its buttons name it
/// @param others whether those that may be the same were offered, and declined
/// @param opened the ticket that came of it
public record Draft(
    MessageNumber id,
    Reporter reporter,
    TicketKind kind,
    Optional<ServiceId> service,
    String words,
    List<String> excerpt,
    boolean others,
    Optional<Impact> impact,
    Optional<TicketNumber> opened,
    Instant at) {
  public Draft {
    excerpt = List.copyOf(excerpt);
  }

  /// The same, and it is none of the others.
  public Draft apart() {
    return new Draft(id, reporter, kind, service, words, excerpt, true, impact, opened, at);
  }

  /// The same, with whom it hits.
  public Draft hitting(Impact whom) {
    return new Draft(
        id, reporter, kind, service, words, excerpt, others, Optional.of(whom), opened, at);
  }

  /// The same, become a ticket.
  public Draft become(TicketNumber ticket) {
    return new Draft(
        id, reporter, kind, service, words, excerpt, others, impact, Optional.of(ticket), at);
  }
}
