package balie.storage.ticket;

import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import java.util.List;
import java.util.Optional;

/// All that was known when a ticket was opened. It never changes.
///
/// @param unit of the reporter, then
/// @param agreement the version that was in force for the reporter then, for good
/// @param excerpt the conversation's last messages before it, the oldest first
/// @param attachments the names of files that came with it
public record Opening(
    Reporter reporter,
    UnitId unit,
    Subject subject,
    Optional<Pinned> agreement,
    Weight weight,
    List<String> excerpt,
    List<String> attachments) {
  public Opening {
    excerpt = List.copyOf(excerpt);
    attachments = List.copyOf(attachments);
  }

  /// What it is about.
  ///
  /// @param service empty where none was named and none could be told
  /// @param title one line
  /// @param words all that was said
  public record Subject(TicketKind kind, Optional<ServiceId> service, String title, String words) {}

  /// A version of an agreement.
  public record Pinned(AgreementId agreement, int version) {}

  /// How much it weighs.
  public record Weight(Impact impact, Urgency urgency, Priority priority) {}
}
