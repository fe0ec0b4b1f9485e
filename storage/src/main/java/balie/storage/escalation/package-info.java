/// Escalation as it is written down and as it happened: who is told when a ticket's time runs out,
/// who is on duty, and which steps fired.
///
/// Start reading at [Rung] (one step of a ladder) and [Rota], then [Steps] (the store of what fired
/// and of what is due next). When a step is due and who is told is decided in the bot's `clock` and
/// `escalation`.
@NullMarked
package balie.storage.escalation;

import org.jspecify.annotations.NullMarked;
