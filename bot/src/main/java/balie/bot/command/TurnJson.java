package balie.bot.command;

import balie.bot.flow.Turn;
import balie.bot.request.Asking;
import balie.bot.request.ClockOutcome;
import balie.bot.request.Fact;
import balie.bot.request.GapOutcome;
import balie.bot.request.Intent;
import balie.bot.request.Outcome;
import balie.bot.request.ReportOutcome;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.Source;
import balie.bot.request.TicketOutcome;
import balie.bot.request.VenueOutcome;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Target;
import balie.storage.language.Language;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A turn as the JSON of `ask`.
final class TurnJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final TermId RESPONSE = new TermId("response-time");
  private static final TermId RESOLUTION = new TermId("resolution-time");

  private final ZoneId zone;
  private final Language deskFirst;

  TurnJson(ZoneId zone, Language deskFirst) {
    this.zone = zone;
    this.deskFirst = deskFirst;
  }

  /// The JSON of one turn.
  ///
  /// @param milliseconds what it took
  ObjectNode write(Turn turn, double milliseconds) {
    Asking asking = turn.understood().asking();
    ObjectNode json = JSON.objectNode();
    json.put("outcome", outcome(turn.outcome()));
    json.put("language", asking.language().tag());
    json.put("audience", turn.reply().isPrivate() ? "private" : "public");
    json.put("text", turn.reply().text());
    details(json, turn);
    json.put("confidence", Math.round(turn.understood().confidence() * 1000) / 1000.0);
    ArrayNode offers = json.putArray("offers");
    turn.reply().offers().forEach(offers::add);
    json.put("ms", Math.round(milliseconds * 10) / 10.0);
    return json;
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _, Outcome.Quoted _, Outcome.Shown _ -> "answered";
      case Outcome.Refused _ -> "refused";
      case Outcome.Commanded _ -> "command";
      case Outcome.Clarify _ -> "clarify";
      case Outcome.NotEntitled _ -> "not-entitled";
      case Outcome.Abstained _ -> "abstained";
      case Outcome.Silent _ -> "silent";
      case Outcome.Noted _, Outcome.Continued _, VenueOutcome _ -> "command";
      case Outcome.Lapsed _, GapOutcome _, TicketOutcome _ -> "lapsed";
      case ClockOutcome _ -> "command";
      case ReportOutcome _ -> "command";
      case ReviewOutcome _ -> "command";
    };
  }

  private void details(ObjectNode json, Turn turn) {
    ArrayNode facts = JSON.arrayNode();
    ArrayNode sources = JSON.arrayNode();
    Language language = turn.understood().asking().language();
    switch (turn.outcome()) {
      case Outcome.Answered _, Outcome.Quoted _, Outcome.Shown _ ->
          told(facts, sources, turn.outcome(), language);
      case Outcome.Commanded wish -> wish(json, wish);
      case Outcome.Clarify clarify -> choices(json, clarify, turn.reply().choices());
      case Outcome.NotEntitled not -> notEntitled(json, not);
      case Outcome.Abstained abstained -> abstained(json, abstained, language);
      case Outcome.Refused _,
          Outcome.Silent _,
          GapOutcome _,
          VenueOutcome _,
          TicketOutcome _,
          ClockOutcome _,
          ReportOutcome _,
          ReviewOutcome _,
          Outcome.Noted _,
          Outcome.Continued _,
          Outcome.Lapsed _ -> {
        // Nothing that could tell whether it exists.
      }
    }
    if (outcome(turn.outcome()).equals("answered")) {
      turn.parts().stream()
          .map(Turn.Part::outcome)
          .filter(outcome -> !outcome.equals(turn.outcome()))
          .forEach(outcome -> told(facts, sources, outcome, language));
    }
    json.set("facts", facts);
    json.set("sources", sources);
  }

  /// What an answer tells.
  private void told(ArrayNode facts, ArrayNode sources, Outcome outcome, Language language) {
    if (outcome instanceof Outcome.Answered answered) {
      answered.facts().forEach(fact -> facts.add(fact(fact, language)));
    } else if (outcome instanceof Outcome.Quoted quoted) {
      quoted.sources().forEach(source -> sources.add(source(source)));
    } else if (outcome instanceof Outcome.Shown shown) {
      shown.agreements().forEach(agreement -> paper(facts, shown, agreement, language));
    }
  }

  private ObjectNode fact(Fact fact, Language language) {
    ObjectNode json = JSON.objectNode();
    json.put("service", fact.service().id().id());
    json.put("term", fact.term().id());
    json.put("value", written(fact.value(), language));
    json.put("stated-in", fact.statedIn().id());
    through(json, fact.through());
    fact.target()
        .ifPresent(
            target -> {
              json.put("kind", target.kind().id());
              json.put("priority", target.priority().id());
            });
    fact.hours().flatMap(Fact.Hours::state).ifPresent(state -> state(json, state));
    return json;
  }

  private void state(ObjectNode json, Fact.State state) {
    json.put("open", state.open());
    json.put(
        "until", state.until().map(u -> u.atZone(zone).toOffsetDateTime().toString()).orElse(null));
  }

  private static void through(ObjectNode json, Optional<Agreement> agreement) {
    json.put("agreement", agreement.map(a -> a.id().id()).orElse(null));
    json.set("version", agreement.map(a -> JSON.numberNode(a.version())).orElse(null));
    json.put("from", agreement.flatMap(a -> a.valid().from()).map(Object::toString).orElse(null));
  }

  private String written(Value value, Language language) {
    return value instanceof Value.Words words
        ? words.text().in(language, deskFirst)
        : value.written();
  }

  private void paper(ArrayNode facts, Outcome.Shown shown, Agreement agreement, Language language) {
    agreement.terms().entrySet().stream()
        .filter(term -> shown.asks(term.getKey()))
        .forEach(
            term ->
                facts.add(
                    paper(agreement, term.getKey().id(), written(term.getValue(), language))));
    for (Target target : agreement.targets()) {
      if (shown.asks(target)) {
        target(facts, shown, agreement, target);
      }
    }
    if (agreement.terms().isEmpty() && agreement.targets().isEmpty()) {
      String term = agreement.kind() == AgreementKind.OLA ? "ola" : "contract";
      facts.add(paper(agreement, term, agreement.with()));
    }
  }

  private static void target(
      ArrayNode facts, Outcome.Shown shown, Agreement agreement, Target target) {
    target
        .respond()
        .filter(_ -> shown.asks(RESPONSE))
        .ifPresent(v -> facts.add(paper(agreement, RESPONSE.id(), v.written(), target)));
    target
        .resolve()
        .filter(_ -> shown.asks(RESOLUTION))
        .ifPresent(v -> facts.add(paper(agreement, RESOLUTION.id(), v.written(), target)));
  }

  private static ObjectNode paper(Agreement agreement, String term, String value) {
    ObjectNode json = JSON.objectNode();
    json.put("service", agreement.service().id());
    json.put("term", term);
    json.put("value", value);
    json.put("stated-in", "agreement");
    through(json, Optional.of(agreement));
    return json;
  }

  private static ObjectNode paper(Agreement agreement, String term, String value, Target target) {
    return paper(agreement, term, value)
        .put("kind", target.kind().id())
        .put("priority", target.priority().id());
  }

  private static ObjectNode source(Source source) {
    ObjectNode json = JSON.objectNode();
    json.put("article", source.article().id().id());
    json.put("title", source.article().title());
    json.put("heading", source.heading());
    json.put("passage", source.passage());
    return json;
  }

  private static void wish(ObjectNode json, Outcome.Commanded wish) {
    json.put("intent", wish.intent().id());
    wish.service().ifPresent(service -> json.put("service", service.id().id()));
    wish.priority().ifPresent(priority -> json.put("priority", priority.id()));
    if (wish.intent() == Intent.CATALOGUE && wish.service().isEmpty()) {
      services(json.putArray("mine"), wish.mine());
      services(json.putArray("orderable"), wish.orderable());
    }
  }

  private static void services(ArrayNode array, List<Service> services) {
    services.forEach(service -> array.add(service.id().id()));
  }

  private static void choices(ObjectNode json, Outcome.Clarify clarify, List<String> labels) {
    ArrayNode choices = json.putArray("choices");
    for (int i = 0; i < labels.size(); i++) {
      Outcome.Choice choice = clarify.choices().get(i);
      choices
          .addObject()
          .put("service", choice.service().id().id())
          .put("term", choice.term().id())
          .put("label", labels.get(i));
    }
  }

  private static void notEntitled(ObjectNode json, Outcome.NotEntitled not) {
    not.service().ifPresent(service -> json.put("service", service.id().id()));
    json.put("reason", not.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void abstained(ObjectNode json, Outcome.Abstained abstained, Language language) {
    json.put("reason", abstained.reason().id());
    if (abstained.nearestFact().isPresent()) {
      json.set("nearest", fact(abstained.nearestFact().get(), language));
    } else if (abstained.nearestSource().isPresent()) {
      json.set("nearest", source(abstained.nearestSource().get()));
    } else {
      json.putNull("nearest");
    }
  }
}
