/// What people want to be agreed differently, kept for the next review of the agreement with the
/// customer.
///
/// Start reading at [ChangeRequest].
@NullMarked
package balie.storage.review;

import org.jspecify.annotations.NullMarked;
