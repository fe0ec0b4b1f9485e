package balie.storage.gap;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// A question that got no good answer.
///
/// @param asker empty for somebody whom the desk does not know
/// @param words as they were said
/// @param at when it was asked
public record Unanswered(
    MessageNumber message,
    Optional<PersonId> asker,
    ConversationId conversation,
    String words,
    Why why,
    Instant at) {

  /// What was wrong with the answer.
  public enum Why {
    /// There was none.
    ABSTAINED,
    /// Somebody said that it was wrong.
    WRONG,
    /// Somebody said that it was outdated.
    OUTDATED
  }

  /// What tells askers apart: two messages of one person, or of one stranger's conversation, are
  /// one asker's.
  public String who() {
    return asker.map(PersonId::email).orElseGet(conversation::id);
  }
}
