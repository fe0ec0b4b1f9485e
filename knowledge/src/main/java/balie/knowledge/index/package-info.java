/// Lucene: how passages are analysed and kept. The only rooms for Lucene are this one and `search`.
///
/// Start reading at [PassageIndex].
@NullMarked
package balie.knowledge.index;

import org.jspecify.annotations.NullMarked;
