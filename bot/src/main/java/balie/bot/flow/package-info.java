/// The road that every message takes: in, understood, acted upon, out.
///
/// Start reading at [Dispatcher] for one message's way from question to reply, at [Intake] for how
/// it gets there and back without being lost.
@NullMarked
package balie.bot.flow;

import org.jspecify.annotations.NullMarked;
