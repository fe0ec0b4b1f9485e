package balie.storage.escalation;

/// A step of a ticket's escalation. It fires at most once.
///
/// @param ticket its number
/// @param generation of the clock: a fresh start begins the next one
/// @param percent of the target
public record StepKey(long ticket, ClockKind clock, int generation, int percent) {}
