/// What a bot that runs for years needs done without being asked: backups and the forgetting of old
/// texts.
///
/// Start reading at [Upkeep]. How a backup is made stands in `storage.sql`.
@NullMarked
package balie.bot.upkeep;

import org.jspecify.annotations.NullMarked;
