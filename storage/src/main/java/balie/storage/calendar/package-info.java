/// Calendars as they are written down: zone, week and holidays.
///
/// Start reading at [Calendar]. Counting with them is the bot's `clock`.
@NullMarked
package balie.storage.calendar;

import org.jspecify.annotations.NullMarked;
