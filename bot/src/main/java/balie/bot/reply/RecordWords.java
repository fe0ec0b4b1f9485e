package balie.bot.reply;

import balie.bot.request.ClockOutcome;
import balie.bot.request.Fact;
import balie.bot.request.GapOutcome;
import balie.bot.request.Intent;
import balie.bot.request.Outcome;
import balie.bot.request.ReportOutcome;
import balie.bot.request.Request;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.Source;
import balie.bot.request.TicketOutcome;
import balie.bot.request.VenueOutcome;
import balie.bot.request.Whose;
import balie.storage.agreement.Agreement;
import balie.storage.person.Person;
import balie.storage.person.Subscription;
import balie.storage.person.UnitId;
import balie.storage.service.OfferingId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Words where an answer comes from, or where it was looked for in vain. The steps are those of the
/// desk's specification, "Who gets which value".
final class RecordWords {
  private final Words words;

  RecordWords(Words words) {
    this.words = words;
  }

  List<String> say(Request request, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered ->
          Stream.concat(Stream.of(from(answered)), calendar(answered).stream()).toList();
      case Outcome.Quoted quoted -> List.of(from(quoted.sources().getFirst()));
      case Outcome.Shown shown ->
          List.of(
              words.say("From ", "Uit ")
                  + words.formats().list(shown.agreements().stream().map(words::agreement).toList())
                  + words.say("; you may see these.", "; die mag jij zien."));
      case Outcome.Refused _ ->
          List.of(
              words.say(
                  "Refused before anything was looked up: the answer is the same whether it exists"
                      + " or not.",
                  "Geweigerd voor er iets is opgezocht: het antwoord is hetzelfde of het bestaat of"
                      + " niet."));
      case Outcome.Commanded commanded -> List.of(wish(commanded));
      case Outcome.Clarify clarify -> List.of(asked(clarify));
      case Outcome.NotEntitled not -> List.of(notHad(not));
      case Outcome.Abstained abstained -> List.of(inVain(abstained, request));
      case Outcome.Silent _, Outcome.Noted _, Outcome.Continued _, VenueOutcome _ -> List.of();
      case ReportOutcome _ ->
          List.of(
              words.say(
                  "Counted from what was measured and from the tickets' logs, beside what was agreed.",
                  "Geteld uit wat gemeten is en uit het log van de tickets, naast wat is afgesproken."));
      case ReviewOutcome _ ->
          List.of(
              words.say(
                  "From the measures and closed months on record.",
                  "Uit de genoteerde maatregelen en afgesloten maanden."));
      case GapOutcome _ ->
          List.of(
              words.say(
                  "From what people asked in vain; their names are left out.",
                  "Uit wat mensen vergeefs vroegen; hun namen blijven weg."));
      case ClockOutcome _ ->
          List.of(
              words.say(
                  "Counted anew from the ticket's log.",
                  "Opnieuw geteld uit het log van het ticket."));
      case TicketOutcome _, Outcome.Lapsed _ ->
          List.of(
              words.say(
                  "The button means nothing here, or not any more.",
                  "De knop betekent hier niets, of niets meer."));
    };
  }

  private String from(Outcome.Answered answered) {
    Fact fact = answered.facts().getFirst();
    String through = fact.through().map(a -> words.agreement(a) + with(a)).orElse("");
    String step =
        switch (fact.statedIn()) {
          case SUBSCRIPTION ->
              words.say("the personal subscription", "het persoonlijke abonnement") + of(1);
          case AGREEMENT -> words.say("the agreement itself", "de afspraak zelf") + of(3);
          case OFFERING ->
              ownOffering(fact, answered.whose()).isPresent()
                  ? words.say("the subscription's offering", "de formule van het abonnement")
                      + of(2)
                  : words.say("the agreement's offering", "de formule van de afspraak") + of(4);
          case SERVICE -> words.say("the service itself", "de dienst zelf") + of(5);
          case TECHNICAL ->
              words.say("the service's own page, for staff", "de dienstfiche, voor medewerkers");
        };
    return words.say("From ", "Uit ")
        + step
        + (through.isEmpty() ? "" : words.say("; had through ", "; verkregen via ") + through)
        + ".";
  }

  private Optional<String> calendar(Outcome.Answered answered) {
    return answered
        .facts()
        .getFirst()
        .hours()
        .map(
            hours ->
                words.say("Hours by the calendar ", "Uren volgens de kalender ")
                    + hours.calendar().id()
                    + " ("
                    + hours.calendar().zone()
                    + ").");
  }

  private String with(Agreement agreement) {
    return words
        .register()
        .unit(new UnitId(agreement.with()))
        .map(unit -> words.say(", with ", ", met ") + unit.name())
        .orElse("");
  }

  private String of(int step) {
    return words.say(
        " (step " + step + " of 5 in who gets which value)",
        " (stap " + step + " van 5 in wie welke waarde krijgt)");
  }

  /// The offering that the subscription names, where that is not the agreement's and states the
  /// term.
  private Optional<OfferingId> ownOffering(Fact fact, Whose whose) {
    return person(whose).stream()
        .flatMap(person -> person.subscriptions().stream())
        .filter(own -> own.service().equals(fact.service().id()))
        .filter(own -> own.valid().contains(words.asking().day()))
        .flatMap((Subscription own) -> own.offering().stream())
        .filter(own -> !fact.through().flatMap(Agreement::offering).equals(Optional.of(own)))
        .filter(own -> states(fact, own))
        .findFirst();
  }

  private static boolean states(Fact fact, OfferingId offering) {
    return fact.service()
        .offering(offering)
        .filter(o -> o.terms().containsKey(fact.term()))
        .isPresent();
  }

  private Optional<Person> person(Whose whose) {
    return switch (whose) {
      case Whose.Own _ -> words.asking().asker();
      case Whose.OfPerson(var id) -> words.register().person(id);
      case Whose.OfUnit _, Whose.OfSomeone _ -> Optional.empty();
    };
  }

  private String from(Source source) {
    return words.say("From the article ", "Uit het artikel ")
        + source.article().id()
        + words.say(
            ", the best passage of those that you may read; it fits for ",
            ", de beste passage van wat je mag lezen; ze past voor ")
        + words.percent(source.confidence())
        + ".";
  }

  private String wish(Outcome.Commanded commanded) {
    return commanded.intent() == Intent.CATALOGUE
        ? words.say(
            "From your subscriptions and the agreements in force that day.",
            "Uit je abonnementen en de afspraken die die dag gelden.")
        : words.say(
            "It is a wish, not a question: no value was looked up.",
            "Het is een wens, geen vraag: er is geen waarde opgezocht.");
  }

  private String asked(Outcome.Clarify clarify) {
    return clarify.choices().stream().anyMatch(Outcome.Choice::byTerm)
        ? words.say(
            "Several things fit about equally, so I asked.",
            "Meer dan één ding past ongeveer even goed, dus ik vroeg het.")
        : words.say(
            "It is stated for several services and the question names none, so I asked.",
            "Het staat bij meer dan één dienst en de vraag noemt er geen, dus ik vroeg het.");
  }

  private String notHad(Outcome.NotEntitled not) {
    if (words.asking().asker().isEmpty()) {
      return words.say(
          "I don't know who you are; people who are not known have no agreements.",
          "Ik weet niet wie je bent; voor wie niet gekend is, gelden geen afspraken.");
    }
    return switch (not.reason()) {
      case PLANNED, RETIRED ->
          words.say(
              "The service is not live, so nobody has it: nothing else was looked up.",
              "De dienst is niet actief, dus niemand heeft hem: verder is er niets opgezocht.");
      case NONE, OVER, NOT_BEGUN ->
          words.say(
              "Looked for a subscription, then for an agreement with the unit or a unit above it:"
                  + " none is in force that day.",
              "Gezocht naar een abonnement, dan naar een afspraak met de afdeling of een erboven:"
                  + " er geldt er geen op die dag.");
    };
  }

  private String inVain(Outcome.Abstained abstained, Request request) {
    boolean ofValue = request instanceof Request.AskValue;
    return switch (abstained.reason()) {
      case UNKNOWN_TOPIC ->
          words.say(
              "No promise and no article came near enough.",
              "Geen afspraak en geen artikel kwam dicht genoeg in de buurt.");
      case LOW_CONFIDENCE ->
          words.say(
              "No meaning was sure enough to answer from.",
              "Geen betekenis was zeker genoeg om uit te antwoorden.");
      case NOT_STATED ->
          ofValue
              ? words.say(
                  "Looked in the subscription, its offering, the agreement, its offering and the"
                      + " service: none states it.",
                  "Gezocht in het abonnement, de formule ervan, de afspraak, de formule ervan en de"
                      + " dienst: het staat nergens.")
              : words.say(
                  "Looked in the record: it is not stated.", "Het staat nergens genoteerd.");
    };
  }
}
