package balie.bot.flow;

import balie.bot.answer.Answers;
import balie.bot.channel.Reply;
import balie.bot.escalation.ClockDesk;
import balie.bot.feedback.GiveFeedback;
import balie.bot.gap.GapDesk;
import balie.bot.reply.GapSheet;
import balie.bot.reply.Replies;
import balie.bot.reply.Together;
import balie.bot.report.SlaDesk;
import balie.bot.request.Asking;
import balie.bot.request.AvailabilityRequest;
import balie.bot.request.ClockRequest;
import balie.bot.request.GapOutcome;
import balie.bot.request.GapRequest;
import balie.bot.request.Intent;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.Overview;
import balie.bot.request.ReportRequest;
import balie.bot.request.Request;
import balie.bot.request.ReviewRequest;
import balie.bot.request.TicketRequest;
import balie.bot.request.VenueRequest;
import balie.bot.request.Whose;
import balie.bot.review.ReviewDesk;
import balie.bot.ticket.TicketDesk;
import balie.bot.understand.Interpreter;
import balie.bot.understand.Understood;
import balie.bot.understand.Utterance;
import balie.bot.venue.ArrangeVenue;
import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.conversation.Address;
import balie.storage.conversation.Focus;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// One message's way: understood, acted upon, worded. It reads one snapshot of the record; what is
/// written is written by the handlers. Safe for use by several threads.
public final class Dispatcher {
  /// After so long a silence a conversation's service is forgotten.
  public static final Duration FORGETS_AFTER = Duration.ofMinutes(30);

  private static final int MOST_TRIED = 24;
  private static final int MOST_SUGGESTED = 8;

  private final Interpreter interpreter;
  private final Answers answers;
  private final Reading reading;
  private final Subjects subjects;
  private final Replies replies;
  private final Optional<TicketDesk> tickets;
  private final Optional<ClockDesk> clocks;
  private final Optional<GiveFeedback> feedback;
  private final Optional<GapDesk> gaps;
  private final Optional<Retelling> retelling;
  private final Optional<ArrangeVenue> venues;
  private final Optional<ReviewDesk> reviews;
  private final Optional<SlaDesk> reports;

  /// Who does what is more than answering.
  public record Handlers(
      TicketDesk tickets,
      ClockDesk clocks,
      GiveFeedback feedback,
      GapDesk gaps,
      Retelling retelling,
      ArrangeVenue venues,
      ReviewDesk reviews,
      SlaDesk reports) {}

  /// @param handlers empty where something is only asked, and nothing done
  public Dispatcher(
      Interpreter interpreter, Answers answers, Replies replies, Optional<Handlers> handlers) {
    this.interpreter = interpreter;
    this.answers = answers;
    this.replies = replies;
    this.subjects = new Subjects(replies);
    this.reading = new Reading(interpreter, answers, subjects);
    this.tickets = handlers.map(Handlers::tickets);
    this.clocks = handlers.map(Handlers::clocks);
    this.feedback = handlers.map(Handlers::feedback);
    this.gaps = handlers.map(Handlers::gaps);
    this.retelling = handlers.map(Handlers::retelling);
    this.venues = handlers.map(Handlers::venues);
    this.reviews = handlers.map(Handlers::reviews);
    this.reports = handlers.map(Handlers::reports);
  }

  /// What comes of a message.
  public Turn handle(Utterance utterance) {
    return act(understand(utterance));
  }

  /// Whether what is said in a place may be for somebody there, though not for the bot.
  boolean goesOnIn(Address.Place place) {
    return tickets.filter(desk -> desk.isTalkedAbout(place)).isPresent();
  }

  /// Reads a message. Nothing is written, and nobody waits for it.
  Read understand(Utterance utterance) {
    Instant now = utterance.now().toInstant();
    Utterance fresh =
        utterance.about(
            utterance.focus().filter(focus -> !focus.at().plus(FORGETS_AFTER).isBefore(now)));
    return reading.read(fresh);
  }

  /// Does what a message asks for. What it writes is part of the transaction that it is called in.
  Turn act(Read read) {
    Instant now = read.utterance().now().toInstant();
    List<Turn.Part> parts = parts(read);
    Focus before = read.utterance().focus().orElse(Focus.none(now));
    Focus next = subjects.after(before, parts, now);
    boolean isSilent = parts.getFirst().outcome() instanceof Outcome.Silent;
    return new Turn(
        parts,
        replies.together(
            parts.stream().map(part -> new Together.Said(part.text(), worded(part))).toList()),
        parts.stream()
            .flatMap(part -> part.outcome().notices().stream())
            .map(notice -> told(notice, read.utterance().now()))
            .toList(),
        isSilent ? next : next.in(parts.getFirst().understood().asking().language()));
  }

  /// Words for a colleague are theirs as a whole; else each question has its own outcome.
  private List<Turn.Part> parts(Read read) {
    Optional<Outcome> elsewhere = elsewhere(read);
    return elsewhere.isPresent()
        ? List.of(new Turn.Part(read.utterance().text(), read.understood(), elsewhere.get()))
        : read.questions().stream()
            .map(each -> new Turn.Part(each.text(), each.understood(), outcome(each.understood())))
            .toList();
  }

  /// What goes on from before has its words already.
  private Reply worded(Turn.Part part) {
    return part.outcome() instanceof Outcome.Continued more
        ? retelling.orElseThrow().reply(more)
        : replies.reply(part.understood().asking(), part.outcome());
  }

  /// What was not said to the bot.
  private Optional<Outcome> elsewhere(Read read) {
    Optional<TicketRequest> crossing = crossing(read);
    if (crossing.isPresent()) {
      Asking asking = read.understood().asking();
      return Optional.of(tickets.orElseThrow().answer(asking, crossing.get()));
    }
    return isOverheard(read.utterance()) ? Optional.of(new Outcome.Silent()) : Optional.empty();
  }

  private Outcome outcome(Understood understood) {
    Asking asking = understood.asking();
    Request request = understood.request();
    if (request instanceof ClockRequest clock && clocks.isPresent()) {
      return clocks.get().answer(asking, clock);
    }
    if (request instanceof TicketRequest ticket && tickets.isPresent()) {
      return tickets.get().answer(asking, ticket);
    }
    if (request instanceof ReviewRequest review && reviews.isPresent()) {
      return reviews.get().answer(asking, review);
    }
    if (request instanceof ReportRequest report && reports.isPresent()) {
      return reports.get().answer(asking, report);
    }
    if (request instanceof GapRequest gap && gaps.isPresent()) {
      return gaps.get().answer(asking, gap);
    }
    if (request instanceof Request.GiveFeedback given && feedback.isPresent()) {
      return feedback.get().give(asking, given);
    }
    if (request instanceof VenueRequest venue && venues.isPresent()) {
      return venues.get().arrange(asking, venue);
    }
    if (request instanceof Request.ShowRest rest && retelling.isPresent()) {
      return retelling.get().answer(asking, rest);
    }
    Outcome outcome = answers.answer(asking, request);
    return outcome instanceof Outcome.Commanded wish
        ? acted(asking, request, wish).orElse(outcome)
        : outcome;
  }

  /// Words for a colleague who answers in this conversation, or for what was begun in it.
  private Optional<TicketRequest> crossing(Read read) {
    Asking asking = read.understood().asking();
    Request request = read.understood().request();
    boolean isCommand =
        request instanceof TicketRequest
            || request instanceof ClockRequest
            || request instanceof VenueRequest
            || request instanceof GapRequest;
    if (read.utterance().said() instanceof Said.Words(String words) && !isCommand) {
      return tickets.flatMap(desk -> desk.crossing(asking, words, isUnsure(request)));
    }
    tickets.ifPresent(desk -> desk.forgetBegun(asking));
    return Optional.empty();
  }

  private static boolean isUnsure(Request request) {
    return switch (request) {
      case Request.AskArticle _, Request.Unclear _ -> true;
      case Request.Wish wish -> wish.intent() == Intent.OPEN_TICKET;
      case Request.AskValue _,
          Request.AskTechnical _,
          Request.AskPaperwork _,
          Request.AcceptOffer _,
          Request.GiveFeedback _,
          Request.ShowRest _,
          Request.Lapsed _,
          GapRequest _,
          VenueRequest _,
          TicketRequest _,
          ReportRequest _,
          ReviewRequest _,
          ClockRequest _ ->
          false;
    };
  }

  /// A wish about tickets is acted upon where it came by a message; where something is only asked,
  /// it stays a wish.
  private Optional<Outcome> acted(Asking asking, Request request, Outcome.Commanded wish) {
    return asking
        .origin()
        .flatMap(
            origin -> {
              MessageNumber about =
                  request instanceof Request.AcceptOffer accepted
                      ? accepted.answered()
                      : origin.message();
              List<ServiceId> services = wish.service().map(Service::id).stream().toList();
              return tickets.flatMap(
                  desk -> desk.wish(asking, wish.intent(), whose(request), services, about));
            });
  }

  private static Whose whose(Request request) {
    return request instanceof Request.Wish wish ? wish.whose() : new Whose.Own();
  }

  /// What others are to hear of what time brings about. What it writes is part of the transaction
  /// that it is called in.
  List<Turn.Told> due(Request request, ZonedDateTime now) {
    Asking nobody =
        new Asking(Optional.empty(), Language.EN, now, now.toLocalDate(), Optional.empty());
    Optional<Outcome> done =
        switch (request) {
          case ClockRequest clock -> clocks.map(desk -> desk.answer(nobody, clock));
          case ReviewRequest review -> reviews.map(desk -> desk.answer(nobody, review));
          case AvailabilityRequest.KeepOutages outages ->
              tickets.map(desk -> desk.answer(nobody, outages));
          case Request other -> throw new IllegalArgumentException("time asked for " + other);
        };
    return done.stream()
        .flatMap(outcome -> outcome.notices().stream())
        .map(notice -> told(notice, now))
        .toList();
  }

  private static boolean isOverheard(Utterance utterance) {
    return utterance.origin().filter(origin -> !origin.addressed()).isPresent();
  }

  /// A notice, worded for whom it is for.
  Turn.Told told(Notice notice, ZonedDateTime now) {
    Language language = notice.what().language().orElseGet(() -> replies.language(notice.to()));
    return new Turn.Told(notice.to(), notice.card(), replies.notice(notice.what(), language, now));
  }

  /// How a turn came about, in the asker's language, a short line each.
  public List<String> why(Turn turn) {
    return turn.parts().stream()
        .flatMap(part -> replies.why(part.understood(), part.outcome()).stream())
        .toList();
  }

  /// What draws reports; empty where something is only asked.
  public Optional<Drawing> drawing() {
    return reports.map(desk -> new Drawing(desk, replies));
  }

  /// What a page tells somebody without being asked.
  public Leaflet leaflet(Optional<Person> asker, Language language, ZonedDateTime now) {
    Asking asking = new Asking(asker, language, now, now.toLocalDate(), Optional.empty());
    Overview overview = answers.overview(asking);
    return new Leaflet(
        replies.sheets(asking, overview),
        replies.orderable(asking, overview),
        overview.articles(),
        replies.suggestions(asking, overview));
  }

  /// Somebody's own tickets that are not over, for a page.
  public Reply tickets(Person person, Language language, ZonedDateTime now) {
    Asking asking =
        new Asking(Optional.of(person), language, now, now.toLocalDate(), Optional.empty());
    return tickets
        .map(desk -> replies.reply(asking, desk.mine(asking)))
        .orElseGet(() -> Reply.of("", language, true));
  }

  /// What could not be answered and what is written about it, empty for whoever is no staff.
  public Optional<GapSheet> gaps(Optional<Person> asker, Language language, ZonedDateTime now) {
    Asking asking = new Asking(asker, language, now, now.toLocalDate(), Optional.empty());
    return gaps.flatMap(
        desk ->
            desk.answer(asking, new GapRequest.ListGaps()) instanceof GapOutcome.Gaps found
                    && desk.answer(asking, new GapRequest.ListDrafts())
                        instanceof GapOutcome.Drafts drafts
                ? Optional.of(replies.gaps(asking, found, drafts))
                : Optional.empty());
  }

  /// Questions that what somebody is typing may become: at most 8, each of which is answered for
  /// them, from what they have and may read.
  public List<String> suggestions(
      Optional<Person> asker, Language language, ZonedDateTime now, String typed) {
    Asking asking = new Asking(asker, language, now, now.toLocalDate(), Optional.empty());
    return replies.completions(asking, answers.overview(asking), typed).stream()
        .limit(MOST_TRIED)
        .filter(question -> isAnswered(new Utterance(question, asker, now, Optional.empty())))
        .limit(MOST_SUGGESTED)
        .toList();
  }

  private boolean isAnswered(Utterance utterance) {
    Understood understood = interpreter.read(utterance);
    Outcome outcome = answers.answer(understood.asking(), understood.request());
    return outcome instanceof Outcome.Answered || outcome instanceof Outcome.Quoted;
  }

  /// An article, where somebody may read it.
  public Optional<Article> article(
      Optional<Person> asker, Language language, ZonedDateTime now, ArticleId id) {
    return answers.article(
        new Asking(asker, language, now, now.toLocalDate(), Optional.empty()), id);
  }
}
