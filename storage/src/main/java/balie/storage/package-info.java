/// What the desk knows for certain: records, their validity and the stores that keep them.
///
/// Start reading at [balie.storage.desk]. Here stand only the failures that every store may throw.
@NullMarked
package balie.storage;

import org.jspecify.annotations.NullMarked;
