package balie.bot.review;

import balie.bot.request.Asking;
import balie.bot.request.Outcome;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.ReviewOutcome.NotDone;
import balie.bot.request.ReviewOutcome.Why;
import balie.bot.request.ReviewRequest;
import balie.bot.request.ReviewRequest.Change;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.review.Measure;
import balie.storage.review.MeasureNumber;
import balie.storage.review.Measures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Measures, as the desk's own people put them down.
final class KeepMeasures {
  private final Register register;
  private final Measures measures;

  KeepMeasures(Register register, Measures measures) {
    this.register = register;
    this.measures = measures;
  }

  /// Those that are open, about all services or some.
  Outcome list(ReviewRequest.ListMeasures list) {
    return new ReviewOutcome.Measures(
        measures.open().stream()
            .filter(each -> list.services().isEmpty() || list.services().contains(each.service()))
            .toList());
  }

  Outcome open(Asking asking, Person asker, ReviewRequest.OpenMeasure open) {
    if (open.services().size() != 1) {
      return new NotDone(Why.WHICH_SERVICE);
    }
    YearMonth month = open.month().orElseGet(() -> YearMonth.from(asking.now()).minusMonths(1));
    return new ReviewOutcome.Kept(
        measures.open(
            open.services().getFirst(), month, open.what(), asker.id(), asking.now().toInstant()));
  }

  Outcome change(Asking asking, Person asker, MeasureNumber number, Change change) {
    if (measures.find(number).isEmpty()) {
      return new ReviewOutcome.NoSuchMeasure(number);
    }
    Instant now = asking.now().toInstant();
    switch (change) {
      case Change.What(String words) -> measures.what(number, words);
      case Change.Who(Optional<PersonId> person) -> {
        PersonId who = person.orElse(asker.id());
        if (register.person(who).filter(Person::isStaff).isEmpty()) {
          return new NotDone(Why.NO_SUCH_PERSON);
        }
        measures.who(number, who);
      }
      case Change.Until(LocalDate day) -> measures.until(number, day);
      case Change.Helped(boolean helped, String note) ->
          measures.judge(number, new Measure.Judged(helped, note, asker.id(), now));
    }
    return new ReviewOutcome.Kept(measures.find(number).orElseThrow());
  }
}
