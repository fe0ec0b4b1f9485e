/// The page on which staff see what could not be answered.
///
/// Start reading at [GapPages]. What a press does is the road's: the page only offers it, and the
/// answer is read in the chat.
@NullMarked
package balie.bot.web.gaps;

import org.jspecify.annotations.NullMarked;
