package balie.bot.review;

import balie.bot.budget.WatchBudgets;
import balie.bot.clock.Calendars;
import balie.bot.report.SlaDesk;
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
  private final JudgeMonth judging;
  private final TellDigest digest;
  private final AskMeasures overdue;
  private final CloseMonth closing;

  public ReviewDesk(
      Register register,
      ReviewStores stores,
      WatchBudgets budgets,
      SlaDesk sla,
      CloseMonth closing) {
    this.measures = new KeepMeasures(register, stores.measures());
    this.budgets = budgets;
    OfficeHours office = new OfficeHours(register, new Calendars(register));
    this.judging = new JudgeMonth(register, office, sla, stores.measures(), stores.digests());
    this.digest = new TellDigest(register, office, sla, stores.measures(), stores.digests());
    this.overdue = new AskMeasures(register, office, stores.measures());
    this.closing = closing;
  }

  /// What comes of a request.
  public Outcome answer(Asking asking, ReviewRequest request) {
    return switch (request) {
      case ReviewRequest.KeepBudgets _ ->
          watch(asking, () -> budgets.look(asking.now().toInstant()));
      case ReviewRequest.JudgeMonth _ ->
          watch(asking, () -> judging.look(asking.now().toInstant()));
      case ReviewRequest.TellDigest _ -> watch(asking, () -> digest.look(asking.now().toInstant()));
      case ReviewRequest.AskMeasures _ ->
          watch(asking, () -> overdue.look(asking.now().toInstant()));
      case ReviewRequest.ListMeasures list -> staff(asking, _ -> measures.list(list));
      case ReviewRequest.OpenMeasure open ->
          staff(asking, asker -> measures.open(asking, asker, open));
      case ReviewRequest.ChangeMeasure(var number, var change) ->
          staff(asking, asker -> measures.change(asking, asker, number, change));
      case ReviewRequest.CloseMonth(var services, var month) ->
          manager(asking, asker -> closing.close(asking, asker, services, month));
      case ReviewRequest.CorrectMonth(var services, var month, String why) ->
          manager(asking, asker -> closing.correct(asking, asker, services, month, why));
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

  private static Outcome manager(Asking asking, Function<Person, Outcome> work) {
    return asking
        .asker()
        .filter(Person::seesPaperwork)
        .map(work)
        .orElseGet(() -> new NotDone(Why.MANAGERS_ONLY));
  }
}
