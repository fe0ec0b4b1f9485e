package balie.storage.escalation;

import balie.storage.ticket.TicketNumber;

/// A step of a ticket's escalation. It fires at most once.
///
/// @param generation of the clock: a fresh start begins the next one
/// @param percent of the target
public record StepKey(TicketNumber ticket, ClockKind clock, int generation, int percent) {}
