/// Figures about what was delivered and about the desk's work, each with how many it was counted
/// over: pure functions.
///
/// Start reading at [SlaReckoning], the one function behind every SLA summary: it counts what
/// [Evidence] tells beside what was agreed. [DeskFigures] is how the desk did, [AnswerFigures] what
/// Balie's answers did ([DeskMonth] counts both from the stores), [SlaFigures] the promises kept by
/// agreement, priority and month. Nothing here words, draws or sends anything, and no percentage is
/// ever averaged.
@NullMarked
package balie.bot.report;

import org.jspecify.annotations.NullMarked;
