package balie.bot.clock;

import java.math.BigDecimal;
import java.util.List;

/// What a clock counts by: the agreement's version that is pinned to the ticket.
///
/// @param pausesForSupplier whether RESOLUTION pauses in WAITING_SUPPLIER too
/// @param pauses more time that RESOLUTION does not count, whatever the ticket's status
/// @param percents the steps of the ladder, in percents of the target, each above 0
public record ClockTerms(
    TargetTime target,
    BusinessCalendar calendar,
    boolean pausesForSupplier,
    Spans pauses,
    List<BigDecimal> percents) {
  public ClockTerms {
    percents = List.copyOf(percents);
    if (percents.stream().anyMatch(each -> each.signum() <= 0)) {
      throw new IllegalArgumentException("steps at " + percents);
    }
  }

  /// A target and its calendar, with nothing else agreed.
  public static ClockTerms of(TargetTime target, BusinessCalendar calendar) {
    return new ClockTerms(target, calendar, false, Spans.NONE, List.of());
  }
}
