/// Figures about the desk's work, each with how many it was counted over: pure functions over the
/// tickets' logs and what became of questions.
///
/// Start reading at [SlaFigures] (promises kept, by agreement, priority and month) and
/// [DeskFigures] and [AnswerFigures], which [DeskMonth] counts from the stores. Nothing here words,
/// draws or sends anything, and no percentage is ever averaged.
@NullMarked
package balie.bot.report;

import org.jspecify.annotations.NullMarked;
