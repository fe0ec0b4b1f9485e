package balie.bot.flow;

import balie.bot.request.Asking;
import balie.bot.request.ClockRequest;
import balie.bot.request.GapRequest;
import balie.bot.request.ReportRequest;
import balie.bot.request.Request;
import balie.bot.request.ReviewRequest;
import balie.bot.request.TicketRequest;
import balie.bot.request.VenueRequest;
import balie.bot.request.Whose;
import balie.bot.understand.Understood;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Scope;
import java.util.Optional;

/// What a conversation goes on with beside a service and a term: whose, which day, which ticket.
final class Scopes {
  private Scopes() {}

  /// The scope after a message: that of its question, the one before where it asked for no value.
  static Scope next(Focus before, Understood understood) {
    return switch (understood.request()) {
      case Request.AskValue ask -> of(understood.asking(), ask);
      case Request.Unclear unclear ->
          unclear
              .likeliest()
              .map(ask -> of(understood.asking(), ask))
              .orElseGet(() -> day(understood.asking()));
      case Request.AskArticle article ->
          article.value().map(ask -> of(understood.asking(), ask)).orElse(before.scope());
      case Request.AskTechnical _,
          Request.AskPaperwork _,
          Request.Wish _,
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
          before.scope();
    };
  }

  private static Scope of(Asking asking, Request.AskValue ask) {
    return new Scope(
        ask.whose() instanceof Whose.OfPerson(var person) ? Optional.of(person) : Optional.empty(),
        ask.whose() instanceof Whose.OfUnit(var unit) ? Optional.of(unit) : Optional.empty(),
        day(asking).day(),
        ask.kind(),
        ask.priority());
  }

  private static Scope day(Asking asking) {
    return new Scope(
        Optional.empty(),
        Optional.empty(),
        Optional.of(asking.day()).filter(day -> !day.equals(asking.now().toLocalDate())),
        Optional.empty(),
        Optional.empty());
  }
}
