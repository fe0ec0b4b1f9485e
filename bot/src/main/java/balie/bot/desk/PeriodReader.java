package balie.bot.desk;

import balie.storage.agreement.Period;
import java.time.LocalDate;
import java.util.Optional;

/// Reads `from` and `until`.
final class PeriodReader {
  private PeriodReader() {}

  /// The days of a record; what is left out is open.
  static Period read(Fields fields, Findings findings) {
    Optional<LocalDate> from = fields.optional("from").map(Item::date);
    int before = findings.count();
    Optional<LocalDate> until = fields.optional("until").map(Item::date);
    if (findings.count() == before
        && from.isPresent()
        && until.filter(last -> last.isBefore(from.get())).isPresent()) {
      findings.problem(
          fields.at("until"),
          "'until' is %s, expected it not to be before 'from', %s"
              .formatted(until.get(), from.get()));
    }
    return new Period(from, until);
  }
}
