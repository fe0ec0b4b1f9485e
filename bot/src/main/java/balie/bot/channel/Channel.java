package balie.bot.channel;

import balie.storage.conversation.ConversationId;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.util.Optional;
import java.util.Set;

/// A way in and out: the terminal, the web, later Slack and Discord. None of this is called within
/// a transaction, so a channel may take its time.
public interface Channel {

  /// Its name in the inbox and outbox.
  String name();

  /// Shows a reply, or lets it take the place of an earlier one. It returns once the reply was
  /// taken over by the other side. What it throws means that this is not known; it is delivered
  /// again later.
  Showing show(Outgoing outgoing);

  /// Whether the other side has a reply that may have been shown before, asked before it is shown
  /// again.
  ///
  /// @param others the platform's references of what else was lately shown in that conversation,
  ///   which is not this reply, however alike
  default Presence has(Outgoing outgoing, Set<String> others) {
    return Presence.ABSENT;
  }

  /// Whether who said something is told where its answer takes longer than a moment; not where the
  /// platform shows so by itself.
  default boolean hasSigns(Incoming incoming) {
    return false;
  }

  /// Where a person can be spoken to privately who has not spoken here before, empty where nobody
  /// can.
  default Optional<ConversationId> direct(PersonId person) {
    return Optional.empty();
  }

  /// The conversation that a team reads here, empty where it reads none.
  default Optional<ConversationId> of(TeamId team) {
    return Optional.empty();
  }
}
