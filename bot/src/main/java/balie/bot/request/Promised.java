package balie.bot.request;

import balie.storage.service.Value;
import java.time.Instant;
import java.util.Optional;

/// What was promised for a ticket, as far as its agreement says anything.
public record Promised(Optional<Clock> response, Optional<Clock> resolution) {

  /// Nothing was.
  public static Promised nothing() {
    return new Promised(Optional.empty(), Optional.empty());
  }

  /// A clock that runs for a ticket.
  ///
  /// @param target as it was agreed
  /// @param due when it has to be done, empty while that is not known
  public record Clock(Value.Duration target, Optional<Instant> due, State state) {}

  /// How a clock stands.
  public enum State {
    RUNNING,
    /// Three quarters are gone.
    WARNING,
    PAUSED,
    BREACHED,
    MET,
    /// It broke its promise.
    MISSED,
    ENDED
  }
}
