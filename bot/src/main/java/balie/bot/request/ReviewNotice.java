package balie.bot.request;

import balie.storage.budget.BudgetAlert;
import balie.storage.review.Measure;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

/// What is told about services because time passed.
public sealed interface ReviewNotice extends Notice.Subject {

  /// A service's error budget is being used up too fast.
  ///
  /// @param left of the month's downtime, maybe negative
  record BudgetBurning(BudgetAlert alert, Duration left) implements ReviewNotice {}

  /// A month missed a target, and a measure was opened for it.
  record TargetMissed(Measure measure) implements ReviewNotice {}

  /// A measure's last day is over: did it help?
  record MeasureOver(Measure measure) implements ReviewNotice {}

  /// How services were delivered in a month.
  ///
  /// @param owned whether they are those that the reader's team runs, rather than all
  /// @param open measures that nobody has judged
  record Digest(YearMonth month, boolean owned, List<SlaSummary> summaries, List<Measure> open)
      implements ReviewNotice {
    public Digest {
      summaries = List.copyOf(summaries);
      open = List.copyOf(open);
    }
  }
}
