package balie.storage.ticket;

import balie.storage.conversation.ConversationId;

/// Where somebody reported something, and is told about it.
///
/// @param channel the channel's name, such as `terminal`
public record Origin(String channel, ConversationId conversation) {}
