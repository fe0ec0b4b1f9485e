package balie.bot.reply;

import balie.bot.request.Asking;
import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import balie.bot.request.Outcome.Refused.Why;
import balie.bot.request.Source;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.Term;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What every reply is made of: names, values and short sentences in the asker's language.
final class Words {
  private final Register register;
  private final TermCatalogue terms;
  private final Asking asking;
  private final Formats formats;

  Words(Register register, TermCatalogue terms, Asking asking) {
    this.register = register;
    this.terms = terms;
    this.asking = asking;
    this.formats = Formats.of(asking.language());
  }

  Register register() {
    return register;
  }

  Asking asking() {
    return asking;
  }

  Formats formats() {
    return formats;
  }

  /// The wording in the asker's language.
  String say(String english, String dutch) {
    return asking.language() == Language.EN ? english : dutch;
  }

  String in(Text text) {
    return text.in(asking.language(), register.organisation().languages().getFirst());
  }

  String name(Service service) {
    return in(service.name());
  }

  /// An offering by the service's name and its own: "Mailbox Plus"; by its own alone where that
  /// says the service too: "Office laptop".
  String name(Service service, Offering offering) {
    if (service.offerings().size() < 2) {
      return name(service);
    }
    String own = in(offering.name());
    boolean saysBoth =
        own.toLowerCase(Locale.ROOT).contains(name(service).toLowerCase(Locale.ROOT));
    return saysBoth ? own : name(service) + " " + own;
  }

  /// A term as it is called in a list.
  String name(TermId term) {
    return terms
        .term(term)
        .map(Term::name)
        .map(this::in)
        .orElseGet(() -> term.id().replace('-', ' '));
  }

  Optional<Text> sentence(TermId term) {
    return terms.term(term).map(Term::says);
  }

  /// A value as the asker's language writes it.
  String value(Value value) {
    return formats.value(
        value, id -> register.calendar(id, asking.now().with(asking.day()).toInstant()));
  }

  /// A share of one as a whole percentage.
  String percent(double share) {
    return Math.round(share * 100) + say("%", " %");
  }

  String label(Outcome.Choice choice) {
    return choice.byTerm()
        ? name(choice.service()) + ": " + name(choice.term())
        : name(choice.service());
  }

  String clarify(Outcome.Clarify clarify) {
    List<Outcome.Choice> choices = clarify.choices();
    String question = say("Which one do you mean?", "Welke bedoel je?");
    return question
        + IntStream.range(0, choices.size())
            .mapToObj(i -> "\n" + (i + 1) + ". " + label(choices.get(i)))
            .reduce("", String::concat);
  }

  String lapsed() {
    return say(
        "That button no longer works. Please ask again, and I'll look at how things stand now.",
        "Die knop werkt niet meer. Vraag het gerust opnieuw, dan kijk ik hoe het er nu voor"
            + " staat.");
  }

  String quoted(Source source) {
    return source.passage() + "\n\n" + sourced(source);
  }

  /// The title and heading of a passage, in brackets.
  String sourced(Source source) {
    String heading = source.heading().isEmpty() ? "" : " › " + source.heading();
    return "(" + source.article().title() + heading + ")";
  }

  /// The source of facts, in brackets.
  String sourced(Outcome.Answered answered) {
    return "(" + source(answered.facts().getFirst()) + ")";
  }

  /// The same words whether what was asked for exists or not.
  String refused(Why why) {
    return switch (why) {
      case HOW_IT_IS_RUN ->
          say(
              "How a service is run is for the service desk's own people. I can tell you what was"
                  + " agreed with you, or pass your question on.",
              "Hoe een dienst achter de schermen draait, is voor de mensen van de servicedesk zelf."
                  + " Ik kan je vertellen wat er met je is afgesproken, of je vraag doorgeven.");
      case OF_OTHERS ->
          say(
              "I only tell people what concerns themselves. I can pass your question on to a"
                  + " colleague of the service desk.",
              "Ik vertel iedereen alleen wat over henzelf gaat. Ik kan je vraag wel doorgeven aan"
                  + " een collega van de servicedesk.");
      case PAPERWORK ->
          say(
              "Agreements with our own teams and with suppliers are for the service managers. I can"
                  + " tell you what was agreed with you.",
              "Afspraken met onze eigen teams en met leveranciers zijn voor de servicemanagers. Ik"
                  + " kan je wel vertellen wat er met jou is afgesproken.");
    };
  }

  /// The source of a fact: `SLA-MBX-SALES v2, since 1 January 2026`.
  String source(Fact fact) {
    Optional<String> agreement = fact.through().map(this::agreement);
    return switch (fact.statedIn()) {
      case TECHNICAL ->
          say(
              "from the service's own page, for staff",
              "uit de dienstfiche, voor medewerkers van de desk");
      case SUBSCRIPTION ->
          agreement
              .map(
                  a -> say("your own subscription, beside " + a, "je eigen abonnement, naast " + a))
              .orElse(say("your own subscription", "je eigen abonnement"));
      case OFFERING -> agreement.orElse(say("from the catalogue", "uit de catalogus"));
      case AGREEMENT, SERVICE ->
          agreement.orElse(say("your own subscription", "je eigen abonnement"));
    };
  }

  String agreement(Agreement agreement) {
    String id = agreement.id() + " v" + agreement.version();
    return agreement
        .valid()
        .from()
        .map(from -> id + say(", since ", ", sinds ") + formats.date(from))
        .orElse(id);
  }

  /// That a verdict was kept. What helped needs no word: the button says so.
  String noted(Outcome.Noted noted) {
    return switch (noted.verdict()) {
      case HELPED -> say("Thanks, good to know.", "Dank je, goed om te weten.");
      case WRONG ->
          say(
                  "Sorry that it is wrong. It is noted for those who keep this up.",
                  "Sorry dat het niet klopt. Het is genoteerd voor wie dit bijhoudt.")
              + (noted.offersHuman()
                  ? say(
                      " A colleague can look at your question now.",
                      " Een collega kan nu naar je vraag kijken.")
                  : "");
      case OUTDATED ->
          say(
                  "Thank you. It is noted for those who keep this up.",
                  "Dank je. Het is genoteerd voor wie dit bijhoudt.")
              + (noted.offersHuman()
                  ? say(
                      " A colleague can tell you how it is now.",
                      " Een collega kan je zeggen hoe het nu zit.")
                  : "");
    };
  }

  String name(TicketKind kind) {
    return switch (kind) {
      case INCIDENT -> say("incident", "incident");
      case REQUEST -> say("request", "aanvraag");
      case QUESTION -> say("question", "vraag");
    };
  }

  /// A priority before a kind: "critical incident", "kritiek incident".
  String name(Priority priority, TicketKind kind) {
    boolean neuter = kind == TicketKind.INCIDENT;
    String word =
        switch (priority) {
          case CRITICAL -> say("critical", neuter ? "kritiek" : "kritieke");
          case HIGH -> say("high-priority", neuter ? "dringend" : "dringende");
          case NORMAL -> say("normal", neuter ? "gewoon" : "gewone");
          case LOW -> say("low-priority", neuter ? "niet-dringend" : "niet-dringende");
        };
    return word + " " + name(kind);
  }
}
