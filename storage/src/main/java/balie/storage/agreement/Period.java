package balie.storage.agreement;

import java.time.LocalDate;
import java.util.Optional;

/// Days in the desk's zone, both ends included.
///
/// @param from the first day, empty for no beginning
/// @param until the last day, empty for no end
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {
  /// Every day.
  public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  /// Whether a day is one of them.
  public boolean contains(LocalDate day) {
    return !isBeforeBeginning(day) && !isOver(day);
  }

  /// Whether it begins after that day.
  public boolean isBeforeBeginning(LocalDate day) {
    return from.isPresent() && day.isBefore(from.get());
  }

  /// Whether it ended before that day.
  public boolean isOver(LocalDate day) {
    return until.isPresent() && day.isAfter(until.get());
  }

  /// Whether the two have a day in common.
  public boolean overlaps(Period other) {
    boolean endsBefore =
        until.isPresent() && other.from.isPresent() && until.get().isBefore(other.from.get());
    boolean beginsAfter =
        from.isPresent() && other.until.isPresent() && from.get().isAfter(other.until.get());
    return !endsBefore && !beginsAfter;
  }
}
