package balie.bot.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a clock shows at an instant.
public sealed interface Reading {

  /// The clock was not running yet: the ticket did not exist, or no message awaits an answer.
  record NotStarted() implements Reading {}

  /// Nothing is promised for the ticket as it is, so there is nothing to count.
  record NothingPromised() implements Reading {}

  /// The clock runs, is paused or has stopped.
  ///
  /// @param generation 1, and one more for each fresh start
  /// @param start of the generation
  /// @param length the target's, of this generation
  /// @param elapsed at the instant that was asked for, or at the stopping event
  /// @param due empty while the clock is paused; after a stop, the one that stood then
  /// @param stopped when it stopped, with or without a verdict
  /// @param steps when each percentage of the target is reached, pauses counted; empty for what a
  ///   pause that goes on keeps from being reached
  record Shown(
      ClockState state,
      int generation,
      Instant start,
      Duration length,
      Duration elapsed,
      Optional<Instant> due,
      Optional<Instant> stopped,
      List<Optional<Instant>> steps)
      implements Reading {
    public Shown {
      steps = List.copyOf(steps);
    }
  }

  /// The target or a step is not reached within five years.
  record TooFar(Instant limit) implements Reading {}
}
