package balie.bot.reply;

import balie.bot.channel.Citation;
import balie.bot.request.ClockOutcome;
import balie.bot.request.Fact;
import balie.bot.request.GapOutcome;
import balie.bot.request.Outcome;
import balie.bot.request.ReportOutcome;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.Source;
import balie.bot.request.TicketOutcome;
import balie.bot.request.VenueOutcome;
import balie.storage.agreement.Agreement;
import java.util.List;

/// The sources of an answer, one by one.
final class Citations {
  private final Words words;

  Citations(Words words) {
    this.words = words;
  }

  List<Citation> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered ->
          answered.facts().stream().map(this::cited).distinct().toList();
      case Outcome.Quoted quoted -> quoted.sources().stream().map(Citations::cited).toList();
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
          List.of();
    };
  }

  private Citation cited(Fact fact) {
    return new Citation.OfRecord(
        Markup.plain(words.name(fact.service())),
        fact.statedIn().id(),
        fact.through().map(Citations::agreed));
  }

  private static Citation.Agreed agreed(Agreement agreement) {
    return new Citation.Agreed(agreement.id().id(), agreement.version(), agreement.valid().from());
  }

  private static Citation cited(Source source) {
    return new Citation.OfArticle(
        source.article().id().id(),
        Markup.plain(source.article().title()),
        Markup.plain(source.heading()),
        Markup.plain(source.passage()));
  }
}
