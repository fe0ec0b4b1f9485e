package balie.storage.conversation;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// A message that came in.
///
/// @param channel the channel's name, such as `terminal`
/// @param event the channel's own id of the message, unique within the channel
/// @param asker the linked person, empty for an unlinked one
/// @param at when it was said, as the channel tells
/// @param about the moment that the question is about; `at` unless the asker set another
/// @param shared whether it was said where others read along
/// @param addressed whether it was said to the bot; else the bot only reads along
public record Message(
    String channel,
    String event,
    ConversationId conversation,
    Optional<PersonId> asker,
    Said said,
    Instant at,
    Instant about,
    boolean shared,
    boolean addressed) {

  /// Where it was said.
  public Address.Place place() {
    return new Address.Place(channel, conversation);
  }
}
