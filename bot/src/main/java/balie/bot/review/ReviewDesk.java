package balie.bot.review;

import balie.bot.budget.WatchBudgets;
import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.ReviewOutcome.NotDone;
import balie.bot.request.ReviewOutcome.Why;
import balie.bot.request.ReviewRequest;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.review.ReviewStores;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where requests about the review of services are handled, over one snapshot of the record: who
/// may have what is decided here.
public final class ReviewDesk {
  private final KeepMeasures measures;
  private final WatchBudgets budgets;

  public ReviewDesk(Register register, ReviewStores stores, WatchBudgets budgets) {
    this.measures = new KeepMeasures(register, stores.measures());
    this.budgets = budgets;
  }

  /// What comes of a request.
  public Outcome answer(Asking asking, ReviewRequest request) {
    return switch (request) {
      case ReviewRequest.KeepBudgets _ ->
          watch(asking, () -> budgets.look(asking.now().toInstant()));
      case ReviewRequest.JudgeMonth _, ReviewRequest.TellDigest _ -> watch(asking, List::of);
      case ReviewRequest.ListMeasures list -> staff(asking, _ -> measures.list(list));
      case ReviewRequest.OpenMeasure open ->
          staff(asking, asker -> measures.open(asking, asker, open));
      case ReviewRequest.ChangeMeasure(var number, var change) ->
          staff(asking, asker -> measures.change(asking, asker, number, change));
      case ReviewRequest.CloseMonth _, ReviewRequest.CorrectMonth _ ->
          new NotDone(Why.MANAGERS_ONLY);
    };
  }

  /// Only time asks for it.
  private static Outcome watch(Asking asking, Supplier<List<Notice>> work) {
    return asking.asker().isPresent()
        ? new NotDone(Why.STAFF_ONLY)
        : new ReviewOutcome.Watched(work.get());
  }

  private static Outcome staff(Asking asking, Function<Person, Outcome> work) {
    return asking
        .asker()
        .filter(Person::isStaff)
        .map(work)
        .orElseGet(() -> new NotDone(Why.STAFF_ONLY));
  }
}
