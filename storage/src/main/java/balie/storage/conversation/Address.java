package balie.storage.conversation;

import balie.storage.person.PersonId;
import balie.storage.person.TeamId;

/// Where a letter is to go.
public sealed interface Address {

  /// A conversation of a channel.
  record Place(String channel, ConversationId conversation) implements Address {}

  /// Somebody, wherever they can be reached privately.
  record Person(PersonId person) implements Address {}

  /// A team, wherever it reads along: in every channel that has a conversation of it.
  record Team(TeamId team) implements Address {}
}
