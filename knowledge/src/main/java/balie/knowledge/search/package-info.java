/// Finding the passage that answers a question, among those that the asker may read.
///
/// Start reading at [PassageSearch].
@NullMarked
package balie.knowledge.search;

import org.jspecify.annotations.NullMarked;
