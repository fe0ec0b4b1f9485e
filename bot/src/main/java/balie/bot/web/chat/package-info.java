/// The chat in a browser: a channel like the others. What is said goes into the inbox; what is
/// shown is read from the inbox and the outbox, so that a page that was reloaded, a second tab and
/// a connection that was lost all show the same, each thing once.
///
/// Start reading at [ChatPages], then [WebChannel].
@NullMarked
package balie.bot.web.chat;

import org.jspecify.annotations.NullMarked;
