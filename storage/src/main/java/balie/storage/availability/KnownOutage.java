package balie.storage.availability;

import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.Optional;

/// A measured outage that the people who have the service were told of, and that is not over.
///
/// @param ticket under which it is worked on and that others can join, where there is one
public record KnownOutage(
    ServiceId service, Instant since, Instant toldAt, Optional<TicketNumber> ticket) {}
