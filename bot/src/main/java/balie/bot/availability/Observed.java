package balie.bot.availability;

import balie.bot.clock.Spans;

/// What is known about a service's time. The parts may overlap: maintenance comes before down, down
/// before unknown, and what is in none of them is up.
///
/// @param maintenance that was agreed and recorded before it started
public record Observed(Spans maintenance, Spans down, Spans unknown) {}
