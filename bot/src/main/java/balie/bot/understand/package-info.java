/// From a message to a [balie.bot.request.Request]: what is asked, of which service, whose, about
/// which day. Nothing is looked up in agreements here and nothing is written.
///
/// Start reading at [Interpreter].
@NullMarked
package balie.bot.understand;

import org.jspecify.annotations.NullMarked;
