/// What is done with tickets: how one is opened, worked on, spoken about and ended, and what is
/// told to whom. All of it runs within the transaction of the message that asked for it.
///
/// Start reading at [TicketDesk], then [OpenTicket] (a requester's way in) and [WorkOnTicket] (what
/// agents do). What can happen to a ticket stands in `storage.ticket`, wording in `reply`.
@NullMarked
package balie.bot.ticket;

import org.jspecify.annotations.NullMarked;
