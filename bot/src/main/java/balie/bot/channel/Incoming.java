package balie.bot.channel;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// A message, or a press of a button, as a channel received it.
///
/// @param event the channel's own id of the message, the same when it is delivered again
/// @param asker the linked person, empty for an unlinked one
/// @param at when it was said
/// @param about the moment that it is about, `at` unless the asker set another
/// @param shared whether others read along
/// @param addressed whether it was said to the bot; else the bot only reads along
public record Incoming(
    String event,
    ConversationId conversation,
    Optional<PersonId> asker,
    Said said,
    Instant at,
    Instant about,
    boolean shared,
    boolean addressed) {}
