/// Counting availability: what probes saw, what was agreed, and whether a promise was kept. All of
/// it pure functions on exact milliseconds.
///
/// Start reading at [Availability]; [Probes] turns samples into what it counts. Business time is
/// `bot.clock`'s. Nothing here probes, stores or words anything.
@NullMarked
package balie.bot.availability;

import org.jspecify.annotations.NullMarked;
