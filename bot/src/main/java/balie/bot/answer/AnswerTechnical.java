package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Doubt;
import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.storage.desk.Register;
import balie.storage.language.Text;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.Technical;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.List;
import java.util.Optional;

/// Tells staff how a service is run, and nobody else, whether it is written down or not.
final class AnswerTechnical {
  private final Register register;

  AnswerTechnical(Register register) {
    this.register = register;
  }

  Outcome answer(Asking asking, Request.AskTechnical ask) {
    if (!asking.byStaff()) {
      return new Outcome.Refused(Outcome.Refused.Why.HOW_IT_IS_RUN);
    }
    List<ServiceId> ids = ask.services().isEmpty() ? ask.focus().stream().toList() : ask.services();
    List<Service> services =
        ids.stream().flatMap(id -> register.service(id, asking.day()).stream()).toList();
    List<Service> stating =
        services.stream().filter(s -> !values(s.technical(), ask.key()).isEmpty()).toList();
    if (stating.size() > 1) {
      return new Outcome.Clarify(
          stating.stream().map(s -> new Outcome.Choice(s, ask.key(), false)).toList());
    }
    return stating.isEmpty()
        ? notStated(services, ask.key())
        : answered(stating.getFirst(), ask.key());
  }

  private static Outcome notStated(List<Service> services, TermId key) {
    return new Outcome.Abstained(
        services.isEmpty() ? Doubt.UNKNOWN_TOPIC : Doubt.NOT_STATED,
        services.stream().findFirst(),
        Optional.of(key),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Outcome answered(Service service, TermId key) {
    List<Fact> facts =
        values(service.technical(), key).stream()
            .map(
                value ->
                    new Fact(
                        service,
                        key,
                        new Value.Words(Text.plain(value)),
                        Fact.StatedIn.TECHNICAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    return new Outcome.Answered(facts, new Whose.Own());
  }

  private static List<String> values(Technical technical, TermId key) {
    return switch (key.id()) {
      case "runs-on" -> technical.runsOn();
      case "patched-by" -> one(technical.patchedBy());
      case "monitored-by" -> one(technical.monitoredBy());
      case "backed-up-by" -> one(technical.backedUpBy());
      case "runbook" -> one(technical.runbook());
      default -> List.of();
    };
  }

  private static List<String> one(Optional<?> value) {
    return value.map(Object::toString).stream().toList();
  }
}
