package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Doubt;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Shows OLAs and suppliers' contracts to managers and admins; whoever else asks hears the same
/// whether there is one or not.
final class ShowPaperwork {
  private final Register register;

  ShowPaperwork(Register register) {
    this.register = register;
  }

  Outcome answer(Asking asking, Request.AskPaperwork ask) {
    if (!asking.seesPaperwork()) {
      return new Outcome.Refused(Outcome.Refused.Why.PAPERWORK);
    }
    AgreementKind wanted = ask.contract() ? AgreementKind.CONTRACT : AgreementKind.OLA;
    List<Agreement> kind = inForce(asking, ask, wanted);
    List<Agreement> found =
        kind.isEmpty()
            ? inForce(asking, ask, ask.contract() ? AgreementKind.OLA : AgreementKind.CONTRACT)
            : kind;
    return found.isEmpty()
        ? new Outcome.Abstained(
            Doubt.NOT_STATED,
            ask.services().stream()
                .flatMap(s -> register.service(s, asking.day()).stream())
                .findFirst(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty())
        : new Outcome.Shown(found, ask.term().filter(t -> isStated(found, t)), ask.priority());
  }

  private List<Agreement> inForce(Asking asking, Request.AskPaperwork ask, AgreementKind kind) {
    return register.services(asking.day()).stream()
        .map(Service::id)
        .filter(
            id ->
                ask.services().isEmpty()
                    ? ask.parties().isEmpty()
                        ? ask.focus().isEmpty() || ask.focus().get().equals(id)
                        : true
                    : ask.services().contains(id))
        .flatMap(id -> register.inForce(id, kind, asking.day()).stream())
        .filter(a -> ask.parties().isEmpty() || ask.parties().contains(a.with()))
        .sorted(Comparator.comparing(Agreement::id))
        .toList();
  }

  private static boolean isStated(List<Agreement> found, TermId term) {
    return found.stream()
        .anyMatch(
            agreement ->
                agreement.terms().containsKey(term)
                    || (isTarget(term) && !agreement.targets().isEmpty()));
  }

  private static boolean isTarget(TermId term) {
    return term.equals(Facts.RESPONSE) || term.equals(Facts.RESOLUTION);
  }
}
