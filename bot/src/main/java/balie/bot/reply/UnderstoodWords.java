package balie.bot.reply;

import balie.bot.request.Asking;
import balie.bot.request.ClockOutcome;
import balie.bot.request.ClockRequest;
import balie.bot.request.Fact;
import balie.bot.request.GapOutcome;
import balie.bot.request.GapRequest;
import balie.bot.request.Intent;
import balie.bot.request.Outcome;
import balie.bot.request.ReportOutcome;
import balie.bot.request.ReportRequest;
import balie.bot.request.Request;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.ReviewRequest;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest;
import balie.bot.request.VenueOutcome;
import balie.bot.request.VenueRequest;
import balie.bot.request.Whose;
import balie.bot.understand.Meaning;
import balie.bot.understand.Understood;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words what was understood: what is asked, of which service, whose, about which day.
final class UnderstoodWords {
  private final Words words;

  UnderstoodWords(Words words) {
    this.words = words;
  }

  String say(Understood understood, Outcome outcome) {
    List<String> parts = new ArrayList<>();
    if (outcome instanceof Outcome.Refused refused) {
      parts.add(refused(refused.why()));
    } else {
      parts.add(what(understood));
      service(understood.request(), outcome).ifPresent(parts::add);
      whose(understood.request()).ifPresent(parts::add);
    }
    Asking asking = understood.asking();
    parts.add(words.say("about ", "over ") + words.formats().date(asking.day()));
    parts.add(words.say("in English", "in het Nederlands"));
    return words.say("Understood: ", "Begrepen: ") + String.join(", ", parts) + ".";
  }

  private String refused(Outcome.Refused.Why why) {
    return switch (why) {
      case HOW_IT_IS_RUN -> words.say("how a service is run", "hoe een dienst draait");
      case OF_OTHERS -> words.say("something of somebody else", "iets van iemand anders");
      case PAPERWORK ->
          words.say("agreements with teams or suppliers", "afspraken met teams of leveranciers");
    };
  }

  private String what(Understood understood) {
    return switch (understood.request()) {
      case Request.AskValue ask -> words.name(ask.term());
      case Request.AskTechnical ask ->
          words.say("how a service is run: ", "hoe een dienst draait: ") + words.name(ask.key());
      case Request.AskPaperwork ask ->
          ask.contract() ? words.say("a contract", "een contract") : words.say("an OLA", "een OLA");
      case Request.AskArticle _ -> article(Meaning.of(understood.guess().best().label()));
      case Request.Wish wish -> new MeaningWords(words).name(wish.intent());
      case Request.Unclear _ -> words.say("several things", "meer dan één ding");
      case Request.AcceptOffer accepted -> new MeaningWords(words).name(accepted.intent());
      case TicketRequest _ -> words.say("a step about a ticket", "een stap bij een ticket");
      case Request.GiveFeedback _ ->
          words.say("what you think of an answer", "wat je van een antwoord vindt");
      case Request.ShowRest _ -> words.say("the rest of a text", "de rest van een tekst");
      case Request.Lapsed _ -> words.say("a button", "een knop");
      case VenueRequest _ -> words.say("what this channel is for", "waar dit kanaal voor dient");
      case GapRequest _ ->
          words.say("questions without a good answer", "vragen zonder goed antwoord");
      case ClockRequest _ -> words.say("the time of a ticket", "de tijd van een ticket");
      case ReportRequest _ -> new MeaningWords(words).name(Intent.SLA_SUMMARY);
      case ReviewRequest _ -> words.say("the review of services", "de opvolging van diensten");
    };
  }

  /// An article is looked for also where a question is nobody's business here, or not understood.
  private String article(Meaning likeliest) {
    return switch (likeliest) {
      case Meaning.OfHowTo _, Meaning.OfWish _ -> words.say("a how-to", "een hoe-doe-ik");
      case Meaning.OfNothing _ -> words.say("nothing for this desk", "niets voor deze desk");
      case Meaning.OfTerm _, Meaning.OfTechnical _, Meaning.OfPaperwork _ ->
          words.say("nothing for sure", "niets met zekerheid");
    };
  }

  private Optional<String> service(Request request, Outcome outcome) {
    Asked asked = asked(request);
    List<String> named =
        asked.services().stream()
            .flatMap(id -> words.register().service(id, words.asking().day()).stream())
            .map(words::name)
            .toList();
    if (!named.isEmpty()) {
      return Optional.of(words.formats().list(named));
    }
    return answered(outcome).map(service -> words.name(service) + why(service, asked));
  }

  private String why(Service service, Asked asked) {
    return asked.focus().filter(service.id()::equals).isPresent()
        ? words.say(" (as before)", " (zoals daarnet)")
        : words.say(" (the only one that fits)", " (de enige die past)");
  }

  /// The services that a request is about.
  private record Asked(List<ServiceId> services, Optional<ServiceId> focus) {}

  private static Asked asked(Request request) {
    return switch (request) {
      case Request.AskValue ask -> new Asked(ask.services(), ask.focus());
      case Request.AskTechnical ask -> new Asked(ask.services(), ask.focus());
      case Request.AskPaperwork ask -> new Asked(ask.services(), ask.focus());
      case Request.AskArticle ask -> new Asked(ask.services(), Optional.empty());
      case Request.Wish wish -> new Asked(wish.services(), Optional.empty());
      case ReportRequest.SlaSummaries wanted -> new Asked(wanted.services(), Optional.empty());
      case Request.Unclear unclear -> new Asked(unclear.services(), unclear.focus());
      case Request.AcceptOffer accepted -> new Asked(accepted.services(), Optional.empty());
      case Request.GiveFeedback _,
          Request.ShowRest _,
          Request.Lapsed _,
          GapRequest _,
          VenueRequest _,
          ReviewRequest _,
          ClockRequest _,
          TicketRequest _ ->
          new Asked(List.of(), Optional.empty());
    };
  }

  private static Optional<Service> answered(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> answered.facts().stream().map(Fact::service).findFirst();
      case Outcome.NotEntitled not -> not.service();
      case Outcome.Abstained abstained -> abstained.service();
      case Outcome.Quoted _,
          Outcome.Shown _,
          Outcome.Refused _,
          Outcome.Commanded _,
          Outcome.Clarify _,
          Outcome.Silent _,
          GapOutcome _,
          VenueOutcome _,
          TicketOutcome _,
          ClockOutcome _,
          ReportOutcome _,
          ReviewOutcome _,
          Outcome.Noted _,
          Outcome.Continued _,
          Outcome.Lapsed _ ->
          Optional.empty();
    };
  }

  private Optional<String> whose(Request request) {
    return switch (request) {
      case Request.AskValue ask -> Optional.of(whose(ask.whose()));
      case Request.Wish wish -> Optional.of(whose(wish.whose()));
      case ReportRequest.SlaSummaries wanted -> Optional.of(whose(wanted.whose()));
      case Request.AskTechnical _,
          Request.AskPaperwork _,
          Request.AskArticle _,
          Request.Unclear _,
          Request.AcceptOffer _,
          GapRequest _,
          VenueRequest _,
          TicketRequest _,
          ReviewRequest _,
          ClockRequest _,
          Request.GiveFeedback _,
          Request.ShowRest _,
          Request.Lapsed _ ->
          Optional.empty();
    };
  }

  private String whose(Whose whose) {
    return switch (whose) {
      case Whose.Own _ -> words.say("yours", "van jou");
      case Whose.OfPerson(var id) ->
          words.say("of ", "van ")
              + words.register().person(id).map(Person::name).orElse(id.toString());
      case Whose.OfUnit(var id) ->
          words.say("of ", "van ")
              + words.register().unit(id).map(Unit::name).orElse(id.toString());
      case Whose.OfSomeone _ -> words.say("of somebody I don't know", "van iemand die ik niet ken");
    };
  }
}
