/// What a question is about, guessed from examples and names.
///
/// Start reading at [Understanding]. Nothing here knows what a service or a term is: labels and
/// keys are the caller's. What becomes of a guess is decided in the bot.
@NullMarked
package balie.knowledge.understanding;

import org.jspecify.annotations.NullMarked;
