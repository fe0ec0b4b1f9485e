/// Problems, in ITIL's sense: the one cause of several incidents, what is known of it, and what
/// helps until it is mended.
///
/// Start reading at [Problem].
@NullMarked
package balie.storage.problem;

import org.jspecify.annotations.NullMarked;
