package balie.storage.conversation;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of questions: from it is counted what was answered, and what was not. Who asked and
/// when stands with the message.
public interface Questions {

  /// What can become of a question.
  enum Fate {
    /// It was answered, from the record or from an article.
    ANSWERED,
    /// It is not known, and that was said.
    ABSTAINED
  }

  /// A question that was handled.
  ///
  /// @param asker empty for somebody whom the desk does not know
  /// @param about the service that the answer was about, empty where it was about none in
  ///   particular
  /// @param verdict the last that somebody thought of the answer
  record Asked(
      MessageNumber message,
      Optional<PersonId> asker,
      Instant at,
      Fate fate,
      Optional<ServiceId> about,
      Optional<Feedback.Verdict> verdict) {}

  /// Keeps what became of the question that a message is. The last word on it counts.
  void keep(MessageNumber message, Fate fate, Optional<ServiceId> about);

  /// Those that were asked in `[from, until)`, in the order in which they came.
  List<Asked> between(Instant from, Instant until);
}
