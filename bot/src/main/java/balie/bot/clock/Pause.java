package balie.bot.clock;

/// A stretch in which a clock does not count, and why.
public record Pause(Span span, PauseRule rule) {}
