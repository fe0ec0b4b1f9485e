/// The desk as a whole: what one publication holds, and all that were published.
///
/// Start reading at [Desk] (one reading of the desk folder) and [Publications] (the store of them).
@NullMarked
package balie.storage.desk;

import org.jspecify.annotations.NullMarked;
