package balie.bot.clock;

import java.math.BigDecimal;
import java.util.List;

/// A target as it is counted.
///
/// @param calendar whose open time counts
/// @param percents the steps of the ladder, in percents of the target, each above 0
public record ServiceLevel(
    TargetTime target, BusinessCalendar calendar, List<BigDecimal> percents) {
  public ServiceLevel {
    percents = List.copyOf(percents);
    if (percents.stream().anyMatch(each -> each.signum() <= 0)) {
      throw new IllegalArgumentException("steps at " + percents);
    }
  }

  /// A target without steps.
  public static ServiceLevel of(TargetTime target, BusinessCalendar calendar) {
    return new ServiceLevel(target, calendar, List.of());
  }
}
