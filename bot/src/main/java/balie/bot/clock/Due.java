package balie.bot.clock;

import java.time.Instant;

/// When a target is due.
public sealed interface Due {
  /// It is due then.
  record At(Instant at) implements Due {}

  /// It is not due within the five years that are searched.
  ///
  /// @param limit where the search stopped
  record TooFar(Instant limit) implements Due {}
}
