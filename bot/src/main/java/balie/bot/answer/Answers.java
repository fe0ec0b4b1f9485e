package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.ClockRequest;
import balie.bot.request.Doubt;
import balie.bot.request.GapRequest;
import balie.bot.request.Intent;
import balie.bot.request.Outcome;
import balie.bot.request.Overview;
import balie.bot.request.ReportRequest;
import balie.bot.request.Request;
import balie.bot.request.ReviewRequest;
import balie.bot.request.TicketRequest;
import balie.bot.request.VenueRequest;
import balie.bot.request.Whose;
import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.desk.Register;
import balie.storage.service.TermCatalogue;
import java.util.Optional;

/// The handlers of questions, over one snapshot of the record. Nothing here writes. Safe for use by
/// several threads.
public final class Answers {
  private final AnswerValue values;
  private final AnswerTechnical technical;
  private final ShowPaperwork paperwork;
  private final QuoteArticle articles;
  private final UnderstandWish wishes;
  private final AskBack clarify;
  private final ShowOverview overview;
  private final DidYouMean didYouMean;

  public Answers(Register register, TermCatalogue terms, ArticleBase base) {
    Facts facts = new Facts(register);
    ServiceChoice choice = new ServiceChoice(register, facts);
    this.values = new AnswerValue(register, facts, choice);
    this.technical = new AnswerTechnical(register);
    this.paperwork = new ShowPaperwork(register);
    this.wishes = new UnderstandWish(register);
    this.articles = new QuoteArticle(register, base, wishes, values);
    this.clarify = new AskBack(register, facts, terms, values);
    this.didYouMean = new DidYouMean(terms);
    this.overview = new ShowOverview(register, terms, facts, wishes);
  }

  /// What comes of a request.
  public Outcome answer(Asking asking, Request request) {
    return switch (request) {
      case Request.AskValue ask -> values.answer(asking, ask);
      case Request.AskTechnical ask -> technical.answer(asking, ask);
      case Request.AskPaperwork ask -> paperwork.answer(asking, ask);
      case Request.AskArticle ask -> near(asking, ask, articles.answer(asking, ask));
      case Request.Wish wish -> wishes.answer(asking, wish);
      case ReportRequest.SlaSummaries wanted ->
          wishes.answer(
              asking,
              new Request.Wish(
                  Intent.SLA_SUMMARY, wanted.whose(), wanted.services(), Optional.empty()));
      case Request.Unclear unclear -> clarify.answer(asking, unclear);
      case Request.AcceptOffer accepted ->
          wishes.answer(
              asking,
              new Request.Wish(
                  accepted.intent(), new Whose.Own(), accepted.services(), Optional.empty()));
      case Request.GiveFeedback _,
          Request.ShowRest _,
          Request.Lapsed _,
          GapRequest _,
          VenueRequest _,
          TicketRequest _,
          ReviewRequest _,
          ClockRequest _ ->
          new Outcome.Lapsed();
    };
  }

  /// Where a question fits nothing, with what is near it.
  private Outcome near(Asking asking, Request.AskArticle ask, Outcome outcome) {
    return outcome instanceof Outcome.Abstained abstained
            && abstained.reason() != Doubt.NOT_STATED
            && abstained.nearestSource().isEmpty()
        ? abstained.near(didYouMean.of(asking, ask.question(), overview(asking)))
        : outcome;
  }

  /// All that concerns the asker on the day asked about.
  public Overview overview(Asking asking) {
    return overview.show(asking);
  }

  /// An article, where the asker may read it on that day.
  public Optional<Article> article(Asking asking, ArticleId id) {
    return overview.article(asking, id);
  }
}
