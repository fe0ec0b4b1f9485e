package balie.storage.budget;

import balie.storage.service.ServiceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// That a service's error budget was being used up too fast. It is told at most once.
///
/// @param target the promised availability in percent
/// @param used of the month's budget in the pace's window, in percent; empty where there is none
///   because all of the time is promised
/// @param since when it was found
/// @param told when somebody was told, empty while nobody may be disturbed
/// @param ended when it was no longer so
public record BudgetAlert(
    ServiceId service,
    Pace pace,
    BigDecimal target,
    Optional<BigDecimal> used,
    Instant since,
    Optional<Instant> told,
    Optional<Instant> ended) {

  /// The same, no longer so.
  public BudgetAlert over(Instant at) {
    return new BudgetAlert(service, pace, target, used, since, told, Optional.of(at));
  }

  /// One that was found just now.
  public static BudgetAlert found(
      ServiceId service, Pace pace, BigDecimal target, Optional<BigDecimal> used, Instant now) {
    return new BudgetAlert(service, pace, target, used, now, Optional.empty(), Optional.empty());
  }
}
