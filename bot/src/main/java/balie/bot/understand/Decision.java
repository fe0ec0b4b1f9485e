package balie.bot.understand;

import balie.bot.request.Doubt;
import balie.bot.request.HoursQuestion;
import balie.bot.request.Intent;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.knowledge.understanding.Candidate;
import balie.knowledge.understanding.Guess;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Priority;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// From a guess to a request: which meaning is sure enough, and what is asked where none is.
final class Decision {
  /// The likeliest meaning of a named service is this many times as likely as the next.
  private static final double AHEAD = 2;

  /// A question in the form of a how-to is one for a value only from this probability on.
  private static final double SURE_AGAINST_FORM = 0.8;

  /// A second term with this share of the likeliest's probability is near it.
  private static final double NEAR = 0.36;

  /// Two terms that share this much are asked back about.
  private static final double TWO_TOGETHER = 0.62;

  /// From here on a question is plainly a how-to.
  private static final double PLAIN_HOW_TO = 0.8;

  private static final double ALSO_HOW_TO = 0.2;
  private static final double ALSO_REPORT = 0.2;
  private static final double ALSO_HOURS = 0.15;
  private static final double SURE_OF_HELP = 0.6;

  /// "My mail is down" tells that it is, and does not ask whether that is known.
  private static final Pattern REPORT =
      Pattern.compile(
          "^(?!.*\\?)\\W*(?:(?:my|our|the|mijn|onze|ons|de|het)\\s+)?"
              + "(?!wh|wat|wie|wel|waar|wann|ho|is\\b|are\\b|there|er\\b|any)\\S+\\s+"
              + "(?:is|are|isn['’]t|ligt|werkt|doet|zijn)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final TermId CHANNELS = new TermId("support-channels");

  private static final TermId ACCESS = new TermId("access");

  /// Terms that tell a way or a place.
  private static final Set<TermId> WAYS =
      Set.of(CHANNELS, ACCESS, new TermId("manual"), new TermId("training"));

  /// What is asked of the desk itself, whatever thing it is about.
  private static final Set<TermId> OF_THE_DESK =
      Set.of(CHANNELS, Entitlements.SUPPORT_HOURS, Entitlements.SERVICE_HOURS);

  private static final TermId BACKUP_RETENTION = new TermId("backup-retention");

  /// How long what was thrown away stays where it is, and not how long backups of it do.
  private static final Pattern BIN =
      Pattern.compile(
          "^(?!.*\\b(?:back-?ups?|restor\\w*|recover\\w*|get\\b.*\\bback|terug\\w*|herstel\\w*|reservekopie\\w*)\\b).*\\b(?:deleted|trashed|removed|verwijderde|gewiste|weggegooide|trash|recycle"
              + " bin|prullenbak|prullenmand)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final double OF_OTHERS = 0.2;

  /// Of what was learnt from few examples nobody can be as sure.
  private static final double SCARCE = 0.75;

  private static final double AHEAD_OF_HOW_TO = 1.6;
  private static final double AHEAD_OF_HOW_TO_BY_FAR = 2.5;

  private final Guess guess;
  private final List<ServiceId> services;
  private final Optional<ServiceId> focus;
  private final Details details;
  private final Thresholds thresholds;

  /// What else the question says.
  ///
  /// @param asksOpen whether it asks, yes or no, if something is open
  /// @param asksWhetherThen whether it asks, yes or no, for something at a time
  /// @param namesForeign whether it names what is not this desk's, such as another maker's product
  /// @param elsewhere whether it is about a thing that other desks have a service for
  /// @param asksHow whether it asks how to do something, by its form
  /// @param asks whether it asks at all, rather than tells something
  /// @param offering that it names beside the service
  /// @param stated whether a term is stated for anybody by what the question names
  /// @param scarce whether a term was learnt from few examples
  /// @param rival a term that may be meant instead of another
  record Details(
      String text,
      Whose whose,
      Qualifiers qualifiers,
      HoursQuestion hours,
      boolean asksOpen,
      boolean asksWhetherThen,
      boolean namesForeign,
      boolean elsewhere,
      boolean asksHow,
      List<String> parties,
      Predicate<TermId> stated,
      Predicate<TermId> scarce,
      Function<TermId, Optional<TermId>> rival,
      Optional<OfferingId> offering,
      boolean asks) {}

  Decision(
      Guess guess,
      List<ServiceId> services,
      Optional<ServiceId> focus,
      Details details,
      Thresholds thresholds) {
    this.guess = guess;
    this.services = List.copyOf(services);
    this.focus = focus;
    this.details = details;
    this.thresholds = thresholds;
  }

  Request request() {
    Candidate best = guess.best();
    StaffOnly alone = new StaffOnly(guess, services, focus, details);
    Optional<Request> staffOnly = alone.request(thresholds.meaning());
    if (staffOnly.isPresent()) {
      return staffOnly.get();
    }
    if (details.asksOpen()) {
      return hours();
    }
    if (details.asksWhetherThen() && isForHelp()) {
      return value(Entitlements.SUPPORT_HOURS);
    }
    if (best.probability() < thresholds.meaning() && !isSureOfNamed()) {
      return unsure();
    }
    return switch (Meaning.of(best.label())) {
      case Meaning.OfTerm term -> valueOrTwo(term.term());
      case Meaning.OfTechnical technical ->
          new Request.AskTechnical(services, focus, technical.key());
      case Meaning.OfPaperwork paperwork -> alone.paperwork(paperwork.contract());
      case Meaning.OfWish wish -> wish(wish.intent());
      case Meaning.OfHowTo _ -> howTo();
      case Meaning.OfNothing _ when isOfOthers() -> unsure();
      case Meaning.OfNothing _ ->
          article(
              guess.of(Meaning.HOW_TO) >= ALSO_HOW_TO ? bar() : thresholds.otherArticle(),
              Optional.empty(),
              Doubt.UNKNOWN_TOPIC);
    };
  }

  /// The value of the likeliest term; where another term comes near, which of the two is asked
  /// back: a value told for the wrong term is the worst fault.
  private Request valueOrTwo(TermId term) {
    if (details.asksHow() ? !isPlainWay(term) : isAlsoHowTo()) {
      boolean isUnsure = isUnsureOfTerm() || isOfAnotherDesk(term);
      return article(articleBar(), isUnsure ? Optional.empty() : Optional.of(ask(term)));
    }
    if (!details.asks() && guess.best().probability() < SURE_AGAINST_FORM) {
      return article(thresholds.otherArticle(), Optional.empty(), Doubt.LOW_CONFIDENCE);
    }
    Optional<TermId> other = other(term);
    if (other.isPresent() && !details.stated().test(term) && details.stated().test(other.get())) {
      return value(other.get());
    }
    return other.isPresent() && !isForeign() && details.whose() instanceof Whose.Own
        ? new Request.Unclear(
            details.whose(), services, focus, List.of(term, other.get()), Optional.of(ask(term)))
        : value(term);
  }

  /// "How can I reach you" is asked in the form of a how-to, and for nothing but a channel.
  private boolean isPlainWay(TermId term) {
    return term.equals(CHANNELS)
        && guess.best().probability() >= SURE_AGAINST_FORM
        && !isAlsoHowTo();
  }

  private double articleBar() {
    boolean isTerm =
        !details.asksHow()
            && guess.best().probability() >= AHEAD_OF_HOW_TO_BY_FAR * guess.of(Meaning.HOW_TO);
    return isTerm ? thresholds.otherArticle() : bar();
  }

  private boolean isAlsoHowTo() {
    return guess.of(Meaning.HOW_TO) >= ALSO_HOW_TO;
  }

  /// Another term that may be meant as well. Where what is named states the likeliest nowhere, that
  /// is the answer, and not the value of what comes after it.
  private Optional<TermId> other(TermId term) {
    double best = guess.best().probability();
    Candidate second = guess.candidates().get(1);
    boolean isNear = details.stated().test(term) && second.probability() >= NEAR * best;
    Optional<TermId> near = term(second).filter(_ -> isNear);
    return near.or(() -> details.rival().apply(term));
  }

  private double bar() {
    return guess.of(Meaning.HOW_TO) >= PLAIN_HOW_TO
        ? thresholds.plainArticle()
        : thresholds.article();
  }

  /// "How do I reach somebody" and "waar vind ik de handleiding" are asked in the form of a how-to,
  /// and for a term.
  private boolean isUnsureOfTerm() {
    if (details.asksHow() && isScarce()) {
      return true;
    }
    double best = guess.best().probability();
    boolean way =
        term(guess.best()).filter(WAYS::contains).isPresent()
            && best >= AHEAD_OF_HOW_TO * guess.of(Meaning.HOW_TO);
    return best < (way || !details.asksHow() ? thresholds.meaning() : SURE_AGAINST_FORM);
  }

  private boolean isForeign() {
    return details.namesForeign() || (services.isEmpty() && !guess.strangers().isEmpty());
  }

  /// Help at a time: whether somebody can be reached then, whatever else the words resemble.
  private boolean isForHelp() {
    double hours = guess.of(Meaning.term(Entitlements.SUPPORT_HOURS));
    double help =
        hours
            + guess.of(Meaning.term(CHANNELS))
            + guess.of(Meaning.wish(Intent.TALK_TO_HUMAN))
            + guess.of(Meaning.wish(Intent.OUTAGE_STATUS));
    return hours >= ALSO_HOURS && help >= SURE_OF_HELP;
  }

  /// Where no service was named the words may be those of an article, and so may "does it work at
  /// home" where that is stated nowhere: one that answers well is told.
  private Request value(TermId term) {
    if (isOfAnotherDesk(term)) {
      return article(thresholds.otherArticle(), Optional.empty(), Doubt.UNKNOWN_TOPIC);
    }
    if (term.equals(BACKUP_RETENTION) && BIN.matcher(details.text()).find()) {
      return article(thresholds.otherArticle(), Optional.empty(), Doubt.LOW_CONFIDENCE);
    }
    boolean ofNothingNamed =
        services.isEmpty() && focus.isEmpty() && guess.best().probability() < SURE_AGAINST_FORM;
    boolean ofNoPlace = term.equals(ACCESS) && !details.stated().test(term);
    return ofNothingNamed || ofNoPlace
        ? article(thresholds.otherArticle(), Optional.of(ask(term)))
        : ask(term);
  }

  private boolean isOfAnotherDesk(TermId term) {
    return isForeign() || (details.elsewhere() && !OF_THE_DESK.contains(term));
  }

  private Request.AskValue ask(TermId term) {
    return new Request.AskValue(
        details.whose(),
        services,
        focus,
        term,
        details.qualifiers().kind(),
        details.qualifiers().priority(),
        details.hours(),
        details.offering());
  }

  private boolean isScarce() {
    return term(guess.best()).filter(details.scarce()).isPresent();
  }

  private boolean isSureOfNamed() {
    double best = guess.best().probability();
    double second = guess.candidates().get(1).probability();
    return !services.isEmpty()
        && term(guess.best()).isPresent()
        && best >= thresholds.ofNamed() * (isScarce() ? SCARCE : 1)
        && best >= AHEAD * second;
  }

  /// "Is it open?" is about hours, whatever else it resembles: about help rather than the service
  /// where the two are alike.
  private Request hours() {
    double help = guess.of(Meaning.term(Entitlements.SUPPORT_HOURS));
    double service = guess.of(Meaning.term(Entitlements.SERVICE_HOURS));
    return value(service > 2 * help ? Entitlements.SERVICE_HOURS : Entitlements.SUPPORT_HOURS);
  }

  private Request wish(Intent intent) {
    if (isAlsoHowTo() || (intent == Intent.ORDER && details.asksHow())) {
      return article(bar(), Optional.of(intent), Doubt.UNKNOWN_TOPIC);
    }
    Optional<Priority> priority = details.qualifiers().priority();
    boolean isReport = intent == Intent.OUTAGE_STATUS && REPORT.matcher(details.text()).find();
    return new Request.Wish(
        isReport ? Intent.OPEN_TICKET : intent, details.whose(), services, priority);
  }

  private Request howTo() {
    boolean report = guess.of(Meaning.wish(Intent.OPEN_TICKET)) >= ALSO_REPORT;
    return article(
        bar(), report ? Optional.of(Intent.OPEN_TICKET) : Optional.empty(), Doubt.UNKNOWN_TOPIC);
  }

  /// What may be a value of somebody else's is refused, whether there is such a value or not.
  private boolean isOfOthers() {
    return !(details.whose() instanceof Whose.Own)
        && guess.candidates().stream()
            .limit(2)
            .anyMatch(each -> term(each).isPresent() && each.probability() >= OF_OTHERS);
  }

  private Request unsure() {
    List<Candidate> two = guess.candidates().stream().limit(2).toList();
    double together = two.stream().mapToDouble(Candidate::probability).sum();
    List<TermId> terms = two.stream().flatMap(c -> term(c).stream()).toList();
    boolean ofOthers = !(details.whose() instanceof Whose.Own) && !terms.isEmpty();
    if (ofOthers || (terms.size() == 2 && together >= TWO_TOGETHER && !isForeign())) {
      return new Request.Unclear(details.whose(), services, focus, terms, Optional.empty());
    }
    return article(
        thresholds.otherArticle(),
        Optional.empty(),
        isForeign() ? Doubt.UNKNOWN_TOPIC : Doubt.LOW_CONFIDENCE);
  }

  static Optional<TermId> term(Candidate candidate) {
    return Meaning.of(candidate.label()) instanceof Meaning.OfTerm term
        ? Optional.of(term.term())
        : Optional.empty();
  }

  private Request article(double bar, Optional<Intent> wish, Doubt otherwise) {
    return new Request.AskArticle(
        details.text(), services, wish, bar, otherwise, nearestTerm(), Optional.empty());
  }

  private Request article(double bar, Optional<Request.AskValue> value) {
    return new Request.AskArticle(
        details.text(),
        services,
        Optional.empty(),
        bar,
        Doubt.LOW_CONFIDENCE,
        nearestTerm(),
        value);
  }

  private Optional<TermId> nearestTerm() {
    return guess.candidates().stream().limit(2).flatMap(c -> term(c).stream()).findFirst();
  }
}
