package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.Asking;
import balie.bot.request.ClockNotice;
import balie.bot.request.ClockOutcome;
import balie.bot.request.Fact;
import balie.bot.request.GapOutcome;
import balie.bot.request.Intent;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.Overview;
import balie.bot.request.ReportOutcome;
import balie.bot.request.ReviewNotice;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.Source;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketOutcome;
import balie.bot.request.VenueOutcome;
import balie.bot.request.Whose;
import balie.bot.understand.Understood;
import balie.storage.article.Audience;
import balie.storage.conversation.Address;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.service.TermCatalogue;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Words an outcome for the one who asked. Safe for use by several threads.
public final class Replies {
  private final Register register;
  private final TermCatalogue terms;

  public Replies(Register register, TermCatalogue terms) {
    this.register = register;
    this.terms = terms;
  }

  /// The reply to a request that had this outcome.
  public Reply reply(Asking asking, Outcome outcome) {
    if (outcome instanceof TicketOutcome ticket) {
      return new TicketWords(new TicketSpeech(register, asking.language(), asking.now()))
          .say(ticket);
    }
    Words words = new Words(register, terms, asking);
    if (outcome instanceof GapOutcome gap) {
      return new GapWords(words).say(gap);
    }
    if (outcome instanceof ReviewOutcome review) {
      return new ReviewWords(new TicketSpeech(register, asking.language(), asking.now()))
          .say(review);
    }
    if (outcome instanceof ReportOutcome report) {
      return new ReportWords(reports(asking.language()), new Tongue(asking.language())).say(report);
    }
    String text =
        switch (outcome) {
          case Outcome.Answered answered -> new FactWords(words).say(answered);
          case Outcome.Quoted quoted -> words.quoted(quoted.sources().getFirst());
          case Outcome.Shown shown -> new PaperWords(words).say(shown);
          case Outcome.Refused refused -> words.refused(refused.why());
          case Outcome.Commanded commanded -> new WishWords(words).say(commanded);
          case Outcome.Clarify clarify -> words.clarify(clarify);
          case Outcome.NotEntitled not -> new CatalogueWords(words).notEntitled(not);
          case Outcome.Abstained abstained -> new DoubtWords(words).say(abstained);
          case Outcome.Silent _,
              Outcome.Continued _,
              GapOutcome _,
              ReportOutcome _,
              ReviewOutcome _,
              TicketOutcome _ ->
              "";
          case Outcome.Noted noted -> words.noted(noted);
          case Outcome.Lapsed _ -> words.lapsed();
          case VenueOutcome venue -> new VenueWords(new Tongue(asking.language())).say(venue);
          case ClockOutcome clock -> new ClockWords(asking.language(), asking.now()).say(clock);
        };
    return new Reply(
        Markup.plain(text),
        Markup.plain(source(outcome, words)),
        asking.language(),
        isPrivate(outcome),
        choices(outcome, words),
        offers(outcome).stream().map(Intent::id).toList(),
        new ButtonWords(words).of(outcome, offers(outcome)),
        new Citations(words).of(outcome));
  }

  /// One reply to the questions of a message.
  public Reply together(List<Together.Said> said) {
    return Together.of(said);
  }

  /// What tells how services were delivered, in a language.
  public SlaReports reports(Language language) {
    return new SlaReports(register, terms, language);
  }

  /// The language of whom something is for: a person's own, else the desk's first.
  public Language language(Address to) {
    Optional<Language> own =
        to instanceof Address.Person(PersonId person)
            ? register.person(person).flatMap(Person::language)
            : Optional.empty();
    return own.orElse(register.organisation().languages().getFirst());
  }

  /// A notice, in the language of whom it is for.
  ///
  /// @param now by which days are called today and tomorrow, in the desk's zone
  public Reply notice(Notice.Subject subject, Language language, ZonedDateTime now) {
    return switch (subject) {
      case TicketNotice ticket ->
          new TicketNoticeWords(new TicketSpeech(register, language, now)).say(ticket);
      case Notice.DeadLetter dead -> new NoticeWords(new Tongue(language)).say(dead);
      case ClockNotice clock -> new ClockNoticeWords(new Tongue(language)).say(clock);
      case ReviewNotice review ->
          new ReviewNoticeWords(
                  new TicketSpeech(register, language, now),
                  new SlaReports(register, terms, language))
              .say(review);
    };
  }

  /// How an answer came about, in the asker's language, a short line each. It never holds what the
  /// asker may not see.
  public List<String> why(Understood understood, Outcome outcome) {
    return new Explanation(new Words(register, terms, understood.asking()))
        .lines(understood, outcome).stream().map(Markup::plain).toList();
  }

  private static String source(Outcome outcome, Words words) {
    return switch (outcome) {
      case Outcome.Answered answered -> words.sourced(answered);
      case Outcome.Quoted quoted -> words.sourced(quoted.sources().getFirst());
      case Outcome.Shown _,
          Outcome.Refused _,
          Outcome.Commanded _,
          Outcome.Clarify _,
          Outcome.NotEntitled _,
          Outcome.Abstained _,
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
          "";
    };
  }

  private static List<String> choices(Outcome outcome, Words words) {
    return outcome instanceof Outcome.Clarify clarify
        ? clarify.choices().stream().map(words::label).toList()
        : List.of();
  }

  /// A property of the text: it holds something of a person, or of how things are run.
  private static boolean isPrivate(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered ->
          answered.whose() instanceof Whose.OfPerson
              || answered.facts().stream().anyMatch(Replies::isPersonal);
      case Outcome.Quoted quoted -> quoted.sources().stream().anyMatch(s -> !isForEveryone(s));
      case Outcome.Shown _,
          GapOutcome _,
          ClockOutcome _,
          ReportOutcome _,
          ReviewOutcome _,
          Outcome.Noted _,
          Outcome.Lapsed _ ->
          true;
      case VenueOutcome venue -> venue instanceof VenueOutcome.Not;
      case Outcome.Abstained abstained ->
          abstained.nearestFact().filter(Replies::isPersonal).isPresent()
              || abstained.nearestSource().filter(s -> !isForEveryone(s)).isPresent();
      case Outcome.Refused _,
          Outcome.Commanded _,
          Outcome.Clarify _,
          Outcome.NotEntitled _,
          Outcome.Silent _,
          TicketOutcome _,
          Outcome.Continued _ ->
          false;
    };
  }

  private static boolean isPersonal(Fact fact) {
    return fact.statedIn() == Fact.StatedIn.SUBSCRIPTION
        || fact.statedIn() == Fact.StatedIn.TECHNICAL;
  }

  private static boolean isForEveryone(Source source) {
    return source.article().audience() instanceof Audience.Everyone;
  }

  private static List<Intent> offers(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _, Outcome.Quoted _, Outcome.Shown _, Outcome.Abstained _ ->
          List.of(Intent.OPEN_TICKET);
      case Outcome.Refused _ -> List.of(Intent.TALK_TO_HUMAN);
      case Outcome.Noted noted -> noted.offersHuman() ? List.of(Intent.TALK_TO_HUMAN) : List.of();
      case Outcome.Commanded commanded -> wish(commanded);
      case Outcome.Clarify _,
          Outcome.Silent _,
          GapOutcome _,
          VenueOutcome _,
          TicketOutcome _,
          ClockOutcome _,
          ReportOutcome _,
          ReviewOutcome _,
          Outcome.Continued _,
          Outcome.Lapsed _ ->
          List.of();
      case Outcome.NotEntitled not ->
          not.service().isPresent() ? List.of(Intent.ORDER, Intent.OPEN_TICKET) : List.of();
    };
  }

  private static List<Intent> wish(Outcome.Commanded commanded) {
    return switch (commanded.intent()) {
      case OPEN_TICKET, ORDER, CHANGE_REQUEST, TALK_TO_HUMAN -> List.of(commanded.intent());
      case OUTAGE_STATUS -> List.of(Intent.OPEN_TICKET);
      case TICKET_STATUS, SLA_SUMMARY, CATALOGUE, HELP, GREETING -> List.of();
    };
  }

  /// The name of a service in the language of a question: for whoever labels it elsewhere.
  public String name(Asking asking, Outcome.Choice choice) {
    return new Words(register, terms, asking).label(choice);
  }

  /// What was agreed with somebody, service by service, for a page.
  public List<ServiceSheet> sheets(Asking asking, Overview overview) {
    SheetWords sheets = new SheetWords(new Words(register, terms, asking));
    return overview.mine().stream().map(sheets::sheet).toList();
  }

  /// What somebody could order, for a page.
  public List<ServiceSheet.Orderable> orderable(Asking asking, Overview overview) {
    SheetWords sheets = new SheetWords(new Words(register, terms, asking));
    return overview.orderable().stream().map(sheets::orderable).toList();
  }

  /// Gaps and drafts, for a page.
  public GapSheet gaps(Asking asking, GapOutcome.Gaps gaps, GapOutcome.Drafts drafts) {
    GapWords gapWords = new GapWords(new Words(register, terms, asking));
    return new GapSheet(
        gaps.gaps().stream().map(gapWords::sheet).toList(),
        drafts.drafts().stream().map(gapWords::sheet).toList());
  }

  /// Questions that somebody could begin with.
  public List<String> suggestions(Asking asking, Overview overview) {
    return new SuggestionWords(new Words(register, terms, asking)).of(overview);
  }

  /// Questions that what somebody is typing may become, the best first. Whether they are answered
  /// is for the caller to see.
  public List<String> completions(Asking asking, Overview overview, String typed) {
    return new CompletionWords(new Words(register, terms, asking), terms).of(overview, typed);
  }
}
