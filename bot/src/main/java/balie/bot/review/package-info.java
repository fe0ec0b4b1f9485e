/// The review of services: measures after a missed target, the closing of months, and the digests
/// that owners and managers get. What is kept of it is in `storage.review`.
///
/// Start reading at [ReviewDesk]. How services were delivered is counted in `bot.report`; nothing
/// here words a message or knows a channel.
@NullMarked
package balie.bot.review;

import org.jspecify.annotations.NullMarked;
