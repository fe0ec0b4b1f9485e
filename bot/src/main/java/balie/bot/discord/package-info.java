/// Discord as a channel, through JDA: its session with the gateway and its patience with the limits
/// of the REST API. What is told and sent is read and written as JSON here, since history, events
/// and interactions are then read in one way, and no cache of people or messages is kept.
///
/// Start reading at [DiscordChannel]. [Session] keeps the connection, [Inbound] and [Interactions]
/// turn what Discord tells into messages, [Outbound] shows replies, [Backfill] reads what was
/// missed. Nothing here knows what is answered, or how.
@NullMarked
package balie.bot.discord;

import org.jspecify.annotations.NullMarked;
