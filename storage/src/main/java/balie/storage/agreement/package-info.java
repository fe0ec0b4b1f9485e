/// What was agreed: SLAs with units, OLAs with teams, contracts with suppliers, in versions that
/// never change once they are published.
///
/// Start reading at [Agreement].
@NullMarked
package balie.storage.agreement;

import org.jspecify.annotations.NullMarked;
