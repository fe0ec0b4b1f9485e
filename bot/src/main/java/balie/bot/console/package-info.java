/// The terminal: a channel like the others, and a prompt to ask from.
///
/// Start reading at [Console]. What is said here takes the same road as everywhere; only the
/// prompt's own commands (`/as`, `/on`, `/why` ...) are answered on the spot.
@NullMarked
package balie.bot.console;

import org.jspecify.annotations.NullMarked;
