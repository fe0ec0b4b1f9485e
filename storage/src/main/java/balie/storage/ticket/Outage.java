package balie.storage.ticket;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.Optional;

/// A known failure of a service, as an agent recorded it.
///
/// @param ticket the ticket under which it is worked on, and that people add themselves to
/// @param note for everybody, may be empty
/// @param until when it ended, empty while it goes on
public record Outage(
    TicketNumber ticket,
    ServiceId service,
    String note,
    PersonId by,
    Instant since,
    Optional<Instant> until) {}
