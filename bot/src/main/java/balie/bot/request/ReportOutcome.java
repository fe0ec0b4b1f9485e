package balie.bot.request;

import java.time.LocalDate;
import java.util.List;

/// What came of a request to be told about a period.
public sealed interface ReportOutcome extends Outcome {

  /// How services were delivered: one in full, or several in short.
  record SlaTold(List<SlaSummary> summaries) implements ReportOutcome {
    public SlaTold {
      summaries = List.copyOf(summaries);
    }
  }

  /// There is no such service, or it is not the asker's to know about: the same words.
  record NotTheirs() implements ReportOutcome {}

  /// The days are still to come.
  record NotYet(LocalDate first) implements ReportOutcome {}

  /// More days than are told at once.
  ///
  /// @param years at most
  record TooLong(int years) implements ReportOutcome {}
}
