/// Any collection of texts, searched: articles by what they say, examples by what they mean.
///
/// Start reading at [CollectionSearch]. A collection whose lines carry labels is one of examples,
/// and the understanding ranks the labels; else its texts are ranked as articles. Nothing here
/// knows which collection it is.
@NullMarked
package balie.knowledge.collection;

import org.jspecify.annotations.NullMarked;
