package balie.bot.request;

import balie.storage.conversation.Address;
import balie.storage.conversation.MessageNumber;
import java.time.Instant;

/// The message of the inbox that a request came by. Without one nothing may be written.
///
/// @param at when it was said, which is now for whatever is done about it
/// @param shared whether others read along
/// @param addressed whether it was said to the bot
public record Origin(
    MessageNumber message, Address.Place place, Instant at, boolean shared, boolean addressed) {}
