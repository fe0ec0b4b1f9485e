/// The error budget while the month runs: how fast the downtime that a promise allows is being used
/// up, and when that is too fast. What is kept of it is in `storage.budget`.
///
/// Start reading at [BurnRate] (pure) and [WatchBudgets], which has somebody told. Nothing here
/// words a message or knows a channel.
@NullMarked
package balie.bot.budget;

import org.jspecify.annotations.NullMarked;
