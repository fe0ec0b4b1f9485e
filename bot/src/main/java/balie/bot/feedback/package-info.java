/// What becomes of what people think of answers.
///
/// Start reading at [GiveFeedback]. How it is asked for and worded does not live here.
@NullMarked
package balie.bot.feedback;

import org.jspecify.annotations.NullMarked;
