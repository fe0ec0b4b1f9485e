package balie.storage.escalation;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// What became of a step.
///
/// @param due when it was due
/// @param at when it was told, superseded or found stopped
/// @param told how often it was told, 0 where it was not
/// @param toldAt when it was told last, else as `at`
/// @param hasIt who said "I have it": that ends its being told again
public record FiredStep(
    StepKey key,
    Fate fate,
    Instant due,
    Instant at,
    int told,
    Instant toldAt,
    Optional<Had> hasIt) {

  /// Who took it on, and when.
  public record Had(PersonId by, Instant at) {}

  /// What can become of a step.
  public enum Fate {
    /// Somebody was told.
    TOLD,
    /// A higher step was due by the time, and was told instead.
    SUPERSEDED,
    /// Its clock had stopped by the time.
    STOPPED
  }

  /// A step that is told now for the first time.
  public static FiredStep told(StepKey key, Instant due, Instant now) {
    return new FiredStep(key, Fate.TOLD, due, now, 1, now, Optional.empty());
  }

  /// A step that is not told.
  public static FiredStep untold(StepKey key, Fate fate, Instant due, Instant now) {
    return new FiredStep(key, fate, due, now, 0, now, Optional.empty());
  }
}
