/// What an outcome sounds like: wording, and how each language writes values, days and hours.
///
/// Start reading at [Formats]. Nothing is decided here and nothing is read from a store.
@NullMarked
package balie.bot.reply;

import org.jspecify.annotations.NullMarked;
