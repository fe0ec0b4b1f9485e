/// What an outcome sounds like: wording, and how each language writes values, days and hours.
///
/// Start reading at [Formats]. Nothing is decided here and nothing is read from a store; what goes
/// out to a terminal passes [Markup].
@NullMarked
package balie.bot.reply;

import org.jspecify.annotations.NullMarked;
