package balie.storage.agreement;

import balie.storage.calendar.CalendarId;
import balie.storage.service.Value;
import java.util.Optional;

/// How soon a ticket of a kind and priority is answered and solved. Durations are business time in
/// s, min, h or business days.
///
/// @param respondNext how soon a later message of the requester is answered
/// @param hours the calendar that counts, empty for the service's support calendar
/// @param ladder the escalation ladder, empty for the desk's default
/// @param pausesForSupplier whether the time to solve it stands still while a supplier is waited
///   for
public record Target(
    TicketKind kind,
    Priority priority,
    Optional<Value.Duration> respond,
    Optional<Value.Duration> respondNext,
    Optional<Value.Duration> resolve,
    Optional<CalendarId> hours,
    Optional<String> ladder,
    boolean pausesForSupplier) {}
