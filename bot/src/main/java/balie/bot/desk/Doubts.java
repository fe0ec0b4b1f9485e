package balie.bot.desk;

import balie.storage.agreement.Agreement;
import java.time.LocalDate;
import java.util.List;

/// What is allowed in a desk and yet doubtful: each is a warning.
final class Doubts {
  private final LocalDate today;
  private final Findings findings;

  Doubts(LocalDate today, Findings findings) {
    this.today = today;
    this.findings = findings;
  }

  void check(List<Placed<Agreement>> agreements) {
    agreements.forEach(this::review);
  }

  /// An agreement past its day of review that is not over yet.
  private void review(Placed<Agreement> placed) {
    Agreement agreement = placed.record();
    agreement
        .reviewBy()
        .filter(day -> day.isBefore(today) && !agreement.valid().isOver(today))
        .ifPresent(
            day ->
                findings.warning(
                    placed.fields().at("review-by"),
                    "%s v%d was to be reviewed by %s, expected a later day"
                        .formatted(agreement.id(), agreement.version(), day)));
  }
}
