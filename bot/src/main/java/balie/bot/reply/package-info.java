/// From an outcome to a reply: all wording, in both languages, and how values, days and hours are
/// written.
///
/// Start reading at [Replies]. Nothing is decided here.
@NullMarked
package balie.bot.reply;

import org.jspecify.annotations.NullMarked;
