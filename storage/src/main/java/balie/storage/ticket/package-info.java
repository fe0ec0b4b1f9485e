/// Tickets: what happened to each, as a log of typed events that is only ever added to, and what
/// that comes to. The log is the truth; all else is derived from it and can be rebuilt.
///
/// Start reading at [Happening] (what can happen), then [Ticket] (what it comes to), then [Tickets]
/// (how they are kept). Which changes of status are legal stands in [TicketStatus]. Who may do
/// what, and what time does to a ticket, is decided in the bot.
@NullMarked
package balie.storage.ticket;

import org.jspecify.annotations.NullMarked;
