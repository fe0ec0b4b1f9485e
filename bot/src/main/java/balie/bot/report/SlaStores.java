package balie.bot.report;

import balie.storage.availability.Histories;
import balie.storage.availability.Proofs;
import balie.storage.conversation.Questions;
import balie.storage.order.Orders;
import balie.storage.review.ChangeRequests;
import balie.storage.review.ReviewStores;
import balie.storage.ticket.Tickets;

/// Where what is known of a service's delivery is kept.
public record SlaStores(
    Histories histories,
    Proofs proofs,
    Tickets tickets,
    Orders orders,
    ChangeRequests changes,
    ReviewStores review,
    Questions questions) {}
