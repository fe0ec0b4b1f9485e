package balie.bot.request;

import java.time.Instant;
import java.util.Optional;

/// What was promised for a ticket, as far as its agreement says anything.
public record Promised(Optional<Clock> response, Optional<Clock> resolution) {

  /// A clock that runs for a ticket.
  ///
  /// @param due when it has to be done, empty while that is not known
  public record Clock(Optional<Instant> due, State state) {}

  /// How a clock stands.
  public enum State {
    RUNNING,
    /// Three quarters are gone.
    WARNING,
    PAUSED,
    BREACHED,
    MET,
    ENDED
  }
}
