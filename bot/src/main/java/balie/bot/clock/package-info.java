/// Counting time: what is business time, when a target is due, how a ticket's clocks stand. All of
/// it pure functions of what they are given; the present moment is always a parameter.
///
/// Start reading at [BusinessCalendar], then [TicketClock]. How calendars are written down is in
/// `storage.calendar`. Nothing here reads a store, sends anything or asks what time it is.
@NullMarked
package balie.bot.clock;

import org.jspecify.annotations.NullMarked;
