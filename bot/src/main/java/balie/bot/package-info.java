/// What happens: messages in, rules applied, answers out.
///
/// Start reading at [Bot] for the wiring, or follow one question: `flow`'s `Dispatcher`, then
/// `understand`, `answer` and `reply`.
@NullMarked
package balie.bot;

import org.jspecify.annotations.NullMarked;
