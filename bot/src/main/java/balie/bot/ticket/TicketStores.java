package balie.bot.ticket;

import balie.storage.conversation.Conversations;
import balie.storage.ticket.Drafts;
import balie.storage.ticket.Outages;
import balie.storage.ticket.Tickets;

/// The stores that the handling of tickets writes through.
public record TicketStores(
    Tickets tickets, Drafts drafts, Outages outages, Conversations conversations) {}
