/// Measuring while the bot runs: when which service is asked, who calls in, what other systems
/// tell, and what becomes of it in the record.
///
/// Start reading at [Measuring]. How a service is asked stands in `bot.probe`, what samples come to
/// in `bot.availability`.
@NullMarked
package balie.bot.measure;

import org.jspecify.annotations.NullMarked;
