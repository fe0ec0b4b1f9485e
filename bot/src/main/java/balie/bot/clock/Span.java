package balie.bot.clock;

import java.time.Instant;

/// The instants `[from, until)`.
public record Span(Instant from, Instant until) {
  public Span {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a span from %s until %s".formatted(from, until));
    }
  }
}
