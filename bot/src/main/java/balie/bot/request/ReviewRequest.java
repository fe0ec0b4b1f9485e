package balie.bot.request;

import balie.storage.person.PersonId;
import balie.storage.review.MeasureNumber;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What is wanted of the review of services: of error budgets, measures, and months that are over.
/// Who may have it is looked at by whoever does it.
public sealed interface ReviewRequest extends Request {
  /// What time asks for.
  List<ReviewRequest> DUE =
      List.of(new KeepBudgets(), new JudgeMonth(), new TellDigest(), new AskMeasures());

  /// Time has passed: error budgets are to be looked at. Nobody asks this but the watch.
  record KeepBudgets() implements ReviewRequest {}

  /// Time has passed: a month may be over, whose verdicts are to be looked at. Nobody asks this but
  /// the watch.
  record JudgeMonth() implements ReviewRequest {}

  /// Time has passed: somebody may be due a digest. Nobody asks this but the watch.
  record TellDigest() implements ReviewRequest {}

  /// Time has passed: a measure's last day may be over. Nobody asks this but the watch.
  record AskMeasures() implements ReviewRequest {}

  /// Which measures are there?
  ///
  /// @param services about which, all where none is named
  record ListMeasures(List<ServiceId> services) implements ReviewRequest {
    public ListMeasures {
      services = List.copyOf(services);
    }
  }

  /// Something is to be done about a service.
  ///
  /// @param month because of which, empty for the one before this
  record OpenMeasure(List<ServiceId> services, Optional<YearMonth> month, String what)
      implements ReviewRequest {
    public OpenMeasure {
      services = List.copyOf(services);
    }
  }

  /// A measure is to be put down differently.
  record ChangeMeasure(MeasureNumber measure, Change change) implements ReviewRequest {}

  /// What is to be put down of a measure.
  sealed interface Change {
    record What(String words) implements Change {}

    /// Who does it.
    ///
    /// @param person empty for whoever asks
    record Who(Optional<PersonId> person) implements Change {}

    record Until(LocalDate day) implements Change {}

    /// Whether it helped.
    ///
    /// @param note may be empty
    record Helped(boolean helped, String note) implements Change {}
  }

  /// The figures of a month are not to change any more.
  ///
  /// @param services whose, all where none is named
  record CloseMonth(List<ServiceId> services, YearMonth month) implements ReviewRequest {
    public CloseMonth {
      services = List.copyOf(services);
    }
  }

  /// The figures of a closed month are to be counted anew, beside those that stand.
  record CorrectMonth(List<ServiceId> services, YearMonth month, String why)
      implements ReviewRequest {
    public CorrectMonth {
      services = List.copyOf(services);
    }
  }
}
