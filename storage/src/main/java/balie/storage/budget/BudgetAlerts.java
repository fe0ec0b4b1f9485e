package balie.storage.budget;

import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;

/// The store of alerts about error budgets.
public interface BudgetAlerts {

  /// Keeps one that was found; false where one of that service and pace has not ended.
  boolean raise(BudgetAlert alert);

  /// Those that have not ended, or of which nobody was told yet, by service and pace.
  List<BudgetAlert> open();

  /// Somebody was told; false where somebody was before.
  boolean told(BudgetAlert alert, Instant at);

  /// It is no longer so.
  void end(BudgetAlert alert, Instant at);

  /// Those of a service that were found in `[from, until)`, the first one first.
  List<BudgetAlert> of(ServiceId service, Instant from, Instant until);
}
