package balie.storage.order;

import balie.storage.person.PersonId;
import balie.storage.person.Subscription;

/// A subscription that began with an order, and counts beside those of the desk folder.
public record Granted(OrderNumber order, PersonId person, Subscription subscription) {}
