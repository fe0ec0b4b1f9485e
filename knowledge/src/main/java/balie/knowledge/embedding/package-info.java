/// Texts as vectors: an English sentence model that runs in this process, and what is kept of it.
///
/// Start reading at [Embedder], then at [Model] for which there are. Everything else works without:
/// where the model's jars are left out, [Model#load] is empty.
@NullMarked
package balie.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
