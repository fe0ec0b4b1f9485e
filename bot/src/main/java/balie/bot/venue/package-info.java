/// What the places of a channel are for: where the bot also answers what nobody addressed to it,
/// and where a team reads along.
///
/// Start reading at [ArrangeVenue]. How it is said, and what a place is called, does not live here.
@NullMarked
package balie.bot.venue;

import org.jspecify.annotations.NullMarked;
