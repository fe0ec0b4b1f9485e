/// What programs may ask: `POST /api/ask`, each with a token of its own, and its description.
///
/// Start reading at [AskApi]. Questions are answered by whoever implements [Questions]; nothing is
/// written or sent by them.
@NullMarked
package balie.bot.web.api;

import org.jspecify.annotations.NullMarked;
