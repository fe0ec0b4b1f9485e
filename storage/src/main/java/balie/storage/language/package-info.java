/// The languages that people are answered in, and texts that exist in one or more of them.
///
/// Start reading at [Text]. Wording does not live here: that is the bot's `reply`.
@NullMarked
package balie.storage.language;

import org.jspecify.annotations.NullMarked;
