package balie.bot.clock;

import java.util.Optional;

/// What a clock counts by when the ticket is created: the agreement's version that is pinned to it.
///
/// @param level empty where nothing is promised for the ticket's first priority
/// @param pausesForSupplier whether RESOLUTION pauses in WAITING_SUPPLIER too
/// @param pauses more time that RESOLUTION does not count, whatever the ticket's status
public record ClockTerms(Optional<ServiceLevel> level, boolean pausesForSupplier, Spans pauses) {

  /// A target with nothing else agreed.
  public static ClockTerms of(ServiceLevel level) {
    return new ClockTerms(Optional.of(level), false, Spans.NONE);
  }

  /// A target and its calendar, with nothing else agreed.
  public static ClockTerms of(TargetTime target, BusinessCalendar calendar) {
    return of(ServiceLevel.of(target, calendar));
  }
}
