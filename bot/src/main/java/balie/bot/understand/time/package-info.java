/// Days and moments as people write them, in English and Dutch: `TimeExpressions.find`.
///
/// Start reading at [TimeExpressions], then at the tables: what is recognised is a row of
/// [DateRules], [PeriodRules], [DayRules] or [ClockRules]; the words stand in [English] and
/// [Dutch]. Durations, sizes and versions are no days and belong elsewhere. What a day means for an
/// agreement may not live here.
@NullMarked
package balie.bot.understand.time;

import org.jspecify.annotations.NullMarked;
