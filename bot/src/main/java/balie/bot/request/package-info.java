/// The bot's vocabulary: what can be requested of it and what can come of that. Records only.
///
/// Start reading at [Request] and [Outcome]: both are sealed, so a new one doesn't compile until
/// every place that must know it does.
@NullMarked
package balie.bot.request;

import org.jspecify.annotations.NullMarked;
