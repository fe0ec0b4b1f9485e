/// What staff do about questions that got no good answer: see them, write an article, or say which
/// term they ask for.
///
/// Start reading at [GapDesk]. Which questions are alike is `knowledge`'s; how any of it is worded
/// is `reply`'s.
@NullMarked
package balie.bot.gap;

import org.jspecify.annotations.NullMarked;
