/// Gaps in what the desk can answer: questions that got no good answer, what staff write about
/// them, and the examples by which a question is understood next time.
///
/// Start reading at [Unanswered], then [ArticleDraft] and [AddedExample]. Which questions are alike
/// is guessed from words, so that lives in the module `knowledge`.
@NullMarked
package balie.storage.gap;

import org.jspecify.annotations.NullMarked;
