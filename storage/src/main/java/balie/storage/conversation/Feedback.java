package balie.storage.conversation;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What people thought of answers. The last word on an answer counts.
public interface Feedback {

  /// What somebody thought.
  enum Verdict {
    HELPED,
    WRONG,
    OUTDATED;

    /// As it is written in an action and in the database.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The verdict of an id, empty for an unknown one.
    public static Optional<Verdict> ofId(String id) {
      return Arrays.stream(values()).filter(verdict -> verdict.id().equals(id)).findFirst();
    }
  }

  /// Keeps a verdict on the answer to a message.
  void keep(MessageNumber answered, Verdict verdict, Optional<PersonId> by, Instant at);

  /// The verdict on the answer to a message, empty where nobody gave one.
  Optional<Verdict> on(MessageNumber answered);

  /// How many answers have each verdict; one that nobody gave is missing.
  Map<Verdict, Long> counts();
}
