/// Who saw or changed what. Start reading at [AuditLog]. What happens to a ticket stands in the
/// ticket's own log.
@NullMarked
package balie.storage.audit;

import org.jspecify.annotations.NullMarked;
