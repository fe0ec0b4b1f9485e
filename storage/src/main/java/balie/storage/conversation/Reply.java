package balie.storage.conversation;

/// A reply on its way out.
///
/// @param channel the channel that delivers it
/// @param body what the channel is to show, in the bot's own notation
public record Reply(String channel, ConversationId conversation, String body) {}
