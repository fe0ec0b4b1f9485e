/// Slack as a channel, through Bolt for Java: Socket Mode, or the Events API over HTTP.
///
/// Start reading at [SlackChannel]. [Inbound] turns what Slack sends into messages, [Outbound]
/// shows replies, [SocketLine] and [EventsDoor] are the two ways in, [Backfill] reads what was
/// missed. Nothing here knows what is answered, or how.
@NullMarked
package balie.bot.slack;

import org.jspecify.annotations.NullMarked;
