package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Doubt;
import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.agreement.Entitlements.NotEntitled;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.Term;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Asks back where several terms fit, or where only a service was named.
final class AskBack {
  private static final int MOST = 6;

  private final Register register;
  private final Facts facts;
  private final TermCatalogue terms;
  private final AnswerValue values;

  AskBack(Register register, Facts facts, TermCatalogue terms, AnswerValue values) {
    this.values = values;
    this.register = register;
    this.facts = facts;
    this.terms = terms;
  }

  Outcome answer(Asking asking, Request.Unclear unclear) {
    if (!(unclear.whose() instanceof Whose.Own)) {
      return asking.byStaff()
          ? Outcome.Abstained.because(Doubt.LOW_CONFIDENCE)
          : new Outcome.Refused(Outcome.Refused.Why.OF_OTHERS);
    }
    List<ServiceId> ids =
        unclear.services().isEmpty() ? unclear.focus().stream().toList() : unclear.services();
    List<Entitled> theirs =
        asking.asker().stream()
            .flatMap(p -> facts.entitlements().all(p, asking.day()).stream())
            .filter(e -> ids.isEmpty() || ids.contains(e.service().id()))
            .toList();
    if (theirs.isEmpty() && !ids.isEmpty()) {
      return notTheirs(asking, ids);
    }
    List<Outcome.Choice> choices =
        theirs.stream().flatMap(e -> choices(e, unclear.terms()).stream()).limit(MOST).toList();
    if (choices.isEmpty()) {
      return Outcome.Abstained.because(Doubt.LOW_CONFIDENCE);
    }
    return isOnlyLikeliest(choices, unclear, theirs)
        ? values.answer(asking, unclear.likeliest().orElseThrow())
        : new Outcome.Clarify(choices);
  }

  /// Whether it need not be asked: of the terms that may be meant only the likeliest is stated for
  /// the one service, or both have the same value.
  private boolean isOnlyLikeliest(
      List<Outcome.Choice> choices, Request.Unclear unclear, List<Entitled> theirs) {
    if (unclear.likeliest().isEmpty() || theirs.size() != 1) {
      return false;
    }
    TermId likeliest = unclear.likeliest().get().term();
    return choices.stream().anyMatch(choice -> choice.term().equals(likeliest))
        && choices.stream().map(c -> values(theirs.getFirst(), c.term())).distinct().count() == 1;
  }

  private List<Value> values(Entitled entitled, TermId term) {
    return facts.of(entitled, term, Facts.Narrowing.NONE, LocalDate.EPOCH).stream()
        .map(Fact::value)
        .toList();
  }

  private List<Outcome.Choice> choices(Entitled entitled, List<TermId> wanted) {
    List<TermId> candidates =
        wanted.isEmpty() ? terms.all().stream().map(Term::id).toList() : wanted;
    return candidates.stream()
        .filter(term -> facts.states(entitled, term))
        .map(term -> new Outcome.Choice(entitled.service(), term, true))
        .toList();
  }

  private Outcome notTheirs(Asking asking, List<ServiceId> ids) {
    return ids.stream()
        .flatMap(id -> register.service(id, asking.day()).stream())
        .findFirst()
        .map(service -> notTheirs(asking, service))
        .orElse(Outcome.Abstained.because(Doubt.UNKNOWN_TOPIC));
  }

  private Outcome notTheirs(Asking asking, Service service) {
    NotEntitled reason =
        asking
            .asker()
            .map(person -> facts.entitlements().of(person, service, asking.day()))
            .filter(NotEntitled.class::isInstance)
            .map(NotEntitled.class::cast)
            .orElseGet(() -> facts.entitlements().unlinked(service));
    return new Outcome.NotEntitled(Optional.of(service), reason.reason());
  }
}
