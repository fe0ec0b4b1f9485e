package balie.bot.ticket;

import balie.storage.availability.AvailabilityStores;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Outbox;
import balie.storage.order.Orders;
import balie.storage.problem.Problems;
import balie.storage.review.ChangeRequests;
import balie.storage.ticket.Drafts;
import balie.storage.ticket.Outages;
import balie.storage.ticket.Tickets;

/// The stores that the handling of tickets writes through.
public record TicketStores(
    Tickets tickets,
    Drafts drafts,
    Outages outages,
    Orders orders,
    Problems problems,
    ChangeRequests changeRequests,
    Conversations conversations,
    Outbox outbox,
    AvailabilityStores availability) {}
