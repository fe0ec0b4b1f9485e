package balie.storage.conversation;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// A message that came in.
///
/// @param channel the channel's name, such as `terminal`
/// @param event the channel's own id of the event, unique within the channel
/// @param asker the linked person, empty for an unlinked one
/// @param at when it was said, as the channel tells
/// @param about the moment that the question is about; `at` unless the asker set another
/// @param shared whether it was said where others read along
public record Message(
    String channel,
    String event,
    ConversationId conversation,
    Optional<PersonId> asker,
    String text,
    Instant at,
    Instant about,
    boolean shared) {}
