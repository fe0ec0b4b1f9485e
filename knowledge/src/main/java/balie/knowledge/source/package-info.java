/// Where texts come from and what they are made of: languages, words, documents and their passages.
///
/// Start reading at [Document] and [Passages] for articles, at [Wording] for questions.
@NullMarked
package balie.knowledge.source;

import org.jspecify.annotations.NullMarked;
