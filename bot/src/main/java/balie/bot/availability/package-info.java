/// Counting availability: what probes saw, what was agreed, and whether a promise was kept. All of
/// it pure functions on exact milliseconds.
///
/// Start reading at [Availability]; [Measured] turns what is recorded of a service's time into what
/// it counts, [Probes] samples one by one. Business time is `bot.clock`'s. Nothing here probes,
/// stores or words anything.
@NullMarked
package balie.bot.availability;

import org.jspecify.annotations.NullMarked;
