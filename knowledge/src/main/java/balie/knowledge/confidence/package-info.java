/// How sure a guess is, and when to say "I don't know".
///
/// Start reading at [PassageConfidence].
@NullMarked
package balie.knowledge.confidence;

import org.jspecify.annotations.NullMarked;
