package balie.bot.understand;

import balie.bot.request.Asking;
import balie.bot.request.Doubt;
import balie.bot.request.HoursQuestion;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.bot.understand.time.When;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Guess;
import balie.knowledge.understanding.Understanding;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Said;
import balie.storage.conversation.Scope;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.service.ServiceId;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a message: always some request comes of it, if only one to be told that it was not
/// understood. Safe for use by several threads.
public final class Interpreter {
  private static final Pattern ASKS_HOW =
      Pattern.compile(
          "\\bhow (?:do|can|could|should|would) (?:i|we|you|one)\\b|\\bhow to\\b"
              + "|\\bhoe (?!veel|lang|vaak|groot|snel|rap|laat|ver|hoog|dikwijls|oud|zit|staat)\\w+"
              + " (?:ik|we|wij|je|men)\\b"
              + "|\\bwhat (?:should|can|must|do) (?:i|we) do\\b|\\bwat (?:doe|kan) ik\\b"
              + "|\\bwat moet ik (?:\\w+ ){0,3}doen\\b",
          Pattern.CASE_INSENSITIVE);

  /// How much a part that is a question counts, against the whole.
  private static final double PART = 0.6;

  private static final double SURE_PART = 0.5;

  private final Register register;
  private final Understanding understanding;
  private final Names names;
  private final Prior prior;
  private final Hints hints;
  private final Actions actions;
  private final Thresholds thresholds;

  /// With the thresholds that ship.
  public Interpreter(
      Register register, TermCatalogue terms, Understanding understanding, Names names) {
    this.register = register;
    this.understanding = understanding;
    this.names = names;
    this.prior = new Prior(register, terms);
    this.hints = new Hints(register);
    this.actions = new Actions(register, terms);
    this.thresholds = Thresholds.SHIPPED;
  }

  private Interpreter(Interpreter like, Thresholds thresholds) {
    this.register = like.register;
    this.understanding = like.understanding;
    this.names = like.names;
    this.prior = like.prior;
    this.hints = like.hints;
    this.actions = like.actions;
    this.thresholds = thresholds;
  }

  /// The same with other thresholds.
  public Interpreter with(Thresholds other) {
    return new Interpreter(this, other);
  }

  /// What a message asks.
  public Understood read(Utterance utterance) {
    return switch (utterance.said()) {
      case Said.Words _ -> words(utterance);
      case Said.Press(String action) -> actions.read(utterance, action);
    };
  }

  /// The questions of a message by their form, each to be read as a part of it; the message alone
  /// where it asks one thing, or where only its own words as a whole say what.
  public List<Utterance> questions(Utterance utterance) {
    List<String> questions =
        utterance.said() instanceof Said.Words
            ? Questions.in(Clauses.withoutCourtesy(utterance.text(), names.first()))
            : List.of();
    return questions.size() < 2
        ? List.of(utterance)
        : questions.stream().map(utterance::part).toList();
  }

  /// Whether a question is about something, so that it is worth saying that it can't be answered.
  public static boolean isAboutSomething(String question) {
    return Questions.isAboutSomething(question);
  }

  private Understood words(Utterance utterance) {
    if (utterance.whole().isPresent()) {
      return wording(utterance);
    }
    return LineCommands.alone(utterance).orElseGet(() -> wording(utterance));
  }

  private Understood wording(Utterance utterance) {
    String said = Clauses.withoutCourtesy(utterance.text(), names.first());
    Wording text = Wording.of(said);
    Mentions mentions = Mentions.in(text, names, utterance.now());
    ZonedDateTime now = utterance.now();
    Around around =
        new Around(utterance.whole().map(whole -> Mentions.in(Wording.of(whole), names, now)));
    Optional<When> when = around.when(mentions);
    LocalDate day =
        when.map(each -> day(each, now))
            .or(() -> new FollowUp(utterance.focus(), mentions).day())
            .orElse(now.toLocalDate());
    Language language = language(Wording.of(utterance.whole().orElse(utterance.text())), utterance);
    Asking asking = new Asking(utterance.asker(), language, now, day, utterance.origin());
    Optional<Understood> command = LineCommands.naming(utterance, mentions, asking);
    if (command.isPresent()) {
      return command.get();
    }
    Guess read = guess(said, mentions, now);
    List<ServiceId> named = NamedServices.in(mentions);
    Guess guess = prior.weighed(read, named, text);
    Request request =
        when.filter(When.Impossible.class::isInstance).isPresent()
            ? nothing(utterance.text())
            : request(utterance, mentions, around, guess, named);
    Optional<ServiceId> hinted =
        Hints.wouldHelp(request) ? hints.of(mentions, asking) : Optional.empty();
    if (hinted.isPresent()) {
      guess = prior.weighed(read, List.of(hinted.get()), text);
      request = request(utterance, mentions, around, guess, List.of(hinted.get()));
    }
    return new Understood(
        asking,
        FiguresForm.dated(request, when, utterance.text(), now.toLocalDate()),
        mentions.masked(),
        guess,
        confidence(request, guess));
  }

  /// The guess of the whole; where a part of it is a question by itself, that part counts more.
  private Guess guess(String said, Mentions whole, ZonedDateTime now) {
    Guess guess = understanding.guess(whole.text(), whole.masked());
    Optional<Guess> part =
        Clauses.standing(said).stream()
            .map(clause -> Mentions.in(Wording.of(clause), names, now))
            .map(mentions -> understanding.guess(mentions.text(), mentions.masked()))
            .filter(Interpreter::isQuestion)
            .max(Comparator.comparingDouble(each -> each.best().probability()));
    return part.map(each -> guess.mixedWith(each, PART)).orElse(guess);
  }

  private static boolean isQuestion(Guess guess) {
    return guess.best().probability() >= SURE_PART
        && switch (Meaning.of(guess.best().label())) {
          case Meaning.OfTerm _, Meaning.OfTechnical _, Meaning.OfPaperwork _, Meaning.OfHowTo _ ->
              true;
          case Meaning.OfWish _, Meaning.OfNothing _ -> false;
        };
  }

  private Language language(Wording text, Utterance utterance) {
    Language profile =
        utterance
            .asker()
            .flatMap(Person::language)
            .orElse(register.organisation().languages().getFirst());
    return switch (understanding.language(text, known(profile))) {
      case EN -> Language.EN;
      case NL -> Language.NL;
    };
  }

  private static balie.knowledge.source.Language known(Language language) {
    return switch (language) {
      case EN -> balie.knowledge.source.Language.EN;
      case NL -> balie.knowledge.source.Language.NL;
    };
  }

  private static LocalDate day(When when, ZonedDateTime now) {
    return switch (when) {
      case When.Day day -> day.day();
      case When.Span span -> span.representative();
      case When.Moment moment -> moment.at().withZoneSameInstant(now.getZone()).toLocalDate();
      case When.Impossible _ -> now.toLocalDate();
    };
  }

  private static Request nothing(String text) {
    return new Request.AskArticle(
        text,
        List.of(),
        Optional.empty(),
        1.1,
        Doubt.LOW_CONFIDENCE,
        Optional.empty(),
        Optional.empty());
  }

  /// @param named the services that are named, or hinted at
  private Request request(
      Utterance utterance, Mentions mentions, Around around, Guess guess, List<ServiceId> named) {
    if (mentions.text().words().isEmpty()) {
      return nothing(utterance.text());
    }
    Optional<Focus> focus = utterance.focus();
    List<Unit> ownUnits =
        utterance.asker().stream()
            .flatMap(asker -> register.upwards(asker.unit()).stream())
            .flatMap(unit -> register.unit(unit).stream())
            .toList();
    Whose whose = around.whose(mentions, utterance.asker(), ownUnits);
    FollowUp followUp = new FollowUp(focus, mentions);
    Optional<Focus.Choice> chosen = followUp.choice();
    if (chosen.isPresent()) {
      return value(
          List.of(chosen.get().service()), chosen.get().term(), mentions, utterance, whose);
    }
    NamedOffering offering = new NamedOffering(mentions, register, utterance.now().toLocalDate());
    List<ServiceId> services = named.isEmpty() ? offering.priced().stream().toList() : named;
    if (followUp.isNarrowing()) {
      return value(
          focus.flatMap(Focus::service).stream().toList(),
          focus.flatMap(Focus::term).orElseThrow(),
          mentions,
          utterance,
          whose);
    }
    if (followUp.isBareService()) {
      Optional<TermId> term = focus.flatMap(Focus::term);
      return term.isPresent()
          ? value(services, term.get(), mentions, utterance, whose)
          : new Request.Unclear(whose, services, Optional.empty(), List.of(), Optional.empty());
    }
    Optional<Request> figures = FiguresForm.asAgreed(mentions.text().text(), whose, services);
    if (figures.isPresent()) {
      return figures.get();
    }
    HoursForm form = new HoursForm(mentions, utterance.now());
    Decision.Details details =
        new Decision.Details(
            utterance.text(),
            whose,
            around.qualifiers(mentions),
            form.question(),
            form.asksOpen(),
            form.asksWhetherThen(),
            mentions.branded() || (services.isEmpty() && !mentions.proper().isEmpty()),
            prior.isElsewhere(mentions),
            ASKS_HOW.matcher(mentions.text().text()).find(),
            Names.parties(register, mentions.text()),
            term -> prior.isStated(term, services),
            prior::isScarce,
            term -> prior.rival(guess, term, services, mentions.text()),
            offering.find(),
            Asked.in(utterance.text(), mentions.text().forms()));
    return new Decision(guess, services, around.subject(focus), details, thresholds).request();
  }

  /// What goes on with the question before: about the same person, day and ticket, unless the
  /// message says otherwise.
  private Request value(
      List<ServiceId> services, TermId term, Mentions mentions, Utterance utterance, Whose said) {
    Scope scope = utterance.focus().map(Focus::scope).orElse(Scope.PLAIN);
    Qualifiers qualifiers = Qualifiers.in(mentions.text().forms());
    return new Request.AskValue(
        new Owners(mentions).goingOn(said, scope),
        services,
        Optional.empty(),
        term,
        qualifiers.kind().or(scope::kind),
        qualifiers.priority().or(scope::priority),
        hours(mentions, utterance.now(), scope));
  }

  private static HoursQuestion hours(Mentions mentions, ZonedDateTime now, Scope scope) {
    return mentions.when().isEmpty() && scope.day().isPresent()
        ? new HoursQuestion.OnDay(scope.day().get())
        : new HoursForm(mentions, now).question();
  }

  /// How sure the understanding is: of a wish or value as its meaning, where nothing was understood
  /// as the chance that nothing fits.
  private static double confidence(Request request, Guess guess) {
    return switch (request) {
      case Request.AskArticle _ -> guess.of(Meaning.HOW_TO) + guess.of(Meaning.NONE);
      case Request.Unclear _ ->
          guess.candidates().stream().limit(2).mapToDouble(c -> c.probability()).sum();
      case Request _ -> guess.best().probability();
    };
  }
}
