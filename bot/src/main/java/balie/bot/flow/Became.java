package balie.bot.flow;

import balie.bot.request.ClockOutcome;
import balie.bot.request.GapOutcome;
import balie.bot.request.Outcome;
import balie.bot.request.ReportOutcome;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.TicketOutcome;
import balie.bot.request.VenueOutcome;
import balie.storage.article.Article;
import balie.storage.conversation.Questions.Fate;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.util.Optional;

/// What became of a question: that it was answered, or that the answer is not known. What is
/// refused, asked back or done was no question that an answer is missing for.
///
/// @param about the service that it was about, empty where it was about none in particular
record Became(Fate fate, Optional<ServiceId> about) {

  static Optional<Became> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered ->
          Optional.of(
              new Became(
                  Fate.ANSWERED,
                  answered.facts().stream().findFirst().map(fact -> fact.service().id())));
      case Outcome.Quoted quoted ->
          Optional.of(
              new Became(
                  Fate.ANSWERED,
                  quoted.sources().stream()
                      .findFirst()
                      .map(source -> source.article())
                      .flatMap(Article::service)));
      case Outcome.Shown shown ->
          Optional.of(
              new Became(
                  Fate.ANSWERED,
                  shown.agreements().stream().findFirst().map(each -> each.service())));
      case Outcome.Abstained abstained ->
          Optional.of(new Became(Fate.ABSTAINED, abstained.service().map(Service::id)));
      case Outcome.Silent _,
          Outcome.Noted _,
          Outcome.Lapsed _,
          Outcome.Refused _,
          Outcome.Commanded _,
          Outcome.Clarify _,
          Outcome.Continued _,
          GapOutcome _,
          VenueOutcome _,
          Outcome.NotEntitled _,
          ClockOutcome _,
          ReportOutcome _,
          ReviewOutcome _,
          TicketOutcome _ ->
          Optional.empty();
    };
  }
}
