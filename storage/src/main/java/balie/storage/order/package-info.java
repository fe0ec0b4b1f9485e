/// Orders: that somebody wants an offering of a service, who has to approve it, and the
/// subscription that begins when it is fulfilled.
///
/// Start reading at [Order]. What was ordered counts beside what the desk folder says: publishing
/// never removes it.
@NullMarked
package balie.storage.order;

import org.jspecify.annotations.NullMarked;
