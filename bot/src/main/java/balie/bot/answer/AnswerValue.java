package balie.bot.answer;

import balie.bot.answer.Facts.Narrowing;
import balie.bot.request.Asking;
import balie.bot.request.Doubt;
import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.agreement.Entitlements.NotEntitled;
import balie.storage.agreement.Entitlements.Reason;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.person.Subscription;
import balie.storage.service.Offering;
import balie.storage.service.OfferingId;
import balie.storage.service.Service;
import balie.storage.service.ServiceStatus;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Answers what was promised, from the record and nothing else.
final class AnswerValue {
  private static final Set<TermId> CATALOGUE =
      Set.of(new TermId("price"), new TermId("delivery-time"));

  private final Register register;
  private final Facts facts;
  private final ServiceChoice choice;

  AnswerValue(Register register, Facts facts, ServiceChoice choice) {
    this.register = register;
    this.facts = facts;
    this.choice = choice;
  }

  Outcome answer(Asking asking, Request.AskValue ask) {
    List<Service> named =
        ask.services().stream().flatMap(id -> register.service(id, asking.day()).stream()).toList();
    if (!Rights.mayHear(asking, ask.whose(), named, register)) {
      return new Outcome.Refused(Outcome.Refused.Why.OF_OTHERS);
    }
    if (ask.whose() instanceof Whose.OfSomeone) {
      return Outcome.Abstained.because(Doubt.UNKNOWN_TOPIC);
    }
    return switch (choice.choose(asking, ask.whose(), ask)) {
      case ServiceChoice.One(Entitled entitled) -> value(asking, ask, entitled);
      case ServiceChoice.Several(List<Entitled> several) ->
          new Outcome.Clarify(
              several.stream()
                  .map(e -> new Outcome.Choice(e.service(), ask.term(), false))
                  .toList());
      case ServiceChoice.NoneOfTheirs(Optional<NotEntitled> likeliest) ->
          new Outcome.NotEntitled(
              likeliest.map(NotEntitled::service),
              likeliest.map(NotEntitled::reason).orElse(Reason.NONE));
      case ServiceChoice.NoneStates(List<Entitled> theirs) -> notStated(asking, ask, theirs);
    };
  }

  private Outcome value(Asking asking, Request.AskValue ask, Entitled entitled) {
    Optional<Offering> other =
        ask.offering()
            .filter(named -> !isTheirs(entitled, named))
            .flatMap(entitled.service()::offering);
    return other.isPresent()
        ? ofCatalogue(ask, entitled.service(), other.get())
        : own(asking, ask, entitled);
  }

  private static boolean isTheirs(Entitled entitled, OfferingId named) {
    Optional<OfferingId> own = entitled.subscription().flatMap(Subscription::offering);
    Optional<OfferingId> agreed = entitled.agreement().flatMap(Agreement::offering);
    return own.or(() -> agreed).equals(Optional.of(named));
  }

  /// Of an offering that is not theirs, what the catalogue tells everybody: its price and its
  /// delivery time, and nothing else.
  private static Outcome ofCatalogue(Request.AskValue ask, Service service, Offering offering) {
    Optional<Value> value =
        Optional.ofNullable(offering.terms().get(ask.term()))
            .filter(_ -> CATALOGUE.contains(ask.term()) && service.status() == ServiceStatus.LIVE);
    return value
        .<Outcome>map(
            told ->
                new Outcome.Answered(
                    List.of(
                        new Fact(
                            spoken(service, offering),
                            ask.term(),
                            told,
                            Fact.StatedIn.OFFERING,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())),
                    ask.whose()))
        .orElseGet(
            () ->
                new Outcome.Abstained(
                    Doubt.NOT_STATED,
                    Optional.of(service),
                    Optional.of(ask.term()),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
  }

  /// The service under the name of one of its offerings: "Mailbox Plus".
  private static Service spoken(Service service, Offering offering) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language each : Language.values()) {
      names.put(each, service.name().in(each, each) + " " + offering.name().in(each, each));
    }
    return new Service(
        service.id(),
        Text.of(names),
        service.aliases(),
        service.summary(),
        service.status(),
        service.owner(),
        service.hours(),
        service.support(),
        service.offerings(),
        service.technical());
  }

  private Outcome own(Asking asking, Request.AskValue ask, Entitled entitled) {
    Narrowing narrowing = new Narrowing(ask.kind(), ask.priority(), ask.hours());
    List<Fact> found = facts.of(entitled, ask.term(), narrowing, asking.day());
    return found.isEmpty()
        ? notStated(asking, ask, List.of(entitled))
        : new Outcome.Answered(found, ask.whose());
  }

  /// Names what is stated, and shows the nearest: another priority, or the service's first term.
  private Outcome notStated(Asking asking, Request.AskValue ask, List<Entitled> theirs) {
    if (theirs.size() != 1) {
      return new Outcome.Abstained(
          Doubt.NOT_STATED,
          Optional.empty(),
          Optional.of(ask.term()),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }
    Entitled entitled = theirs.getFirst();
    List<TermId> stated = facts.entitlements().stated(entitled).stream().sorted().toList();
    Optional<Fact> nearest =
        Stream.concat(Stream.of(ask.term()), stated.stream())
            .flatMap(t -> facts.of(entitled, t, Narrowing.NONE, asking.day()).stream())
            .findFirst();
    return new Outcome.Abstained(
        Doubt.NOT_STATED,
        Optional.of(entitled.service()),
        Optional.of(ask.term()),
        stated,
        nearest,
        Optional.empty());
  }
}
