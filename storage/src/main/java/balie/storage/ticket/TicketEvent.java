package balie.storage.ticket;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// One line of a ticket's log.
///
/// @param number its place in the log: 1 is the opening
/// @param at when it happened; of a message, the time that the platform gives it
/// @param by who did it, empty for Balie itself
public record TicketEvent(
    TicketNumber ticket, int number, Instant at, Optional<PersonId> by, Happening what) {}
