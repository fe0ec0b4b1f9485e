package balie.bot.flow;

import balie.bot.reply.Replies;
import balie.bot.request.Asking;
import balie.bot.request.ClockOutcome;
import balie.bot.request.Fact;
import balie.bot.request.GapOutcome;
import balie.bot.request.Outcome;
import balie.bot.request.ReportOutcome;
import balie.bot.request.Request;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.TicketOutcome;
import balie.bot.request.VenueOutcome;
import balie.bot.request.Whose;
import balie.bot.understand.Understood;
import balie.storage.conversation.Focus;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a conversation is about after a message: the service and the term that were asked for, and
/// what else was said of them.
final class Subjects {
  private final Replies replies;

  Subjects(Replies replies) {
    this.replies = replies;
  }

  /// After a message of one question or several: what was asked back is what may be picked next,
  /// else it is about the last.
  Focus after(Focus before, List<Turn.Part> parts, Instant now) {
    Focus focus = before;
    for (Turn.Part part : parts) {
      focus = after(focus, part.understood(), part.outcome(), now);
      if (part.outcome() instanceof Outcome.Clarify) {
        return focus;
      }
    }
    return focus;
  }

  Focus after(Focus before, Understood understood, Outcome outcome, Instant now) {
    return leavesNone(understood.request(), outcome)
        ? Focus.none(now)
        : next(before, understood, outcome, now).within(Scopes.next(before, understood));
  }

  /// What goes on with a question about somebody whom nobody knows, or that was refused, would be
  /// answered for the asker: better not understood than answered with the wrong person's value.
  private static boolean leavesNone(Request request, Outcome outcome) {
    return outcome instanceof Outcome.Refused
        || (request instanceof Request.AskValue ask && ask.whose() instanceof Whose.OfSomeone);
  }

  private Focus next(Focus before, Understood understood, Outcome outcome, Instant now) {
    Optional<TermId> asked = term(understood.request());
    return switch (outcome) {
      case Outcome.Answered(List<Fact> facts, var _) ->
          new Focus(
              Optional.of(facts.getFirst().service().id()),
              Optional.of(facts.getFirst().term()),
              List.of(),
              now);
      case Outcome.NotEntitled(Optional<Service> service, var _) ->
          new Focus(service.map(Service::id).or(before::service), asked, List.of(), now);
      case Outcome.Clarify clarify ->
          new Focus(before.service(), asked, choices(understood.asking(), clarify), now);
      case Outcome.Abstained abstained ->
          new Focus(
              abstained.service().map(Service::id).or(before::service),
              asked.or(before::term),
              List.of(),
              now);
      case Outcome.Quoted _,
          Outcome.Shown _,
          Outcome.Refused _,
          Outcome.Commanded _,
          GapOutcome _,
          VenueOutcome _,
          TicketOutcome _,
          ClockOutcome _,
          ReportOutcome _,
          ReviewOutcome _,
          Outcome.Noted _,
          Outcome.Continued _,
          Outcome.Lapsed _ ->
          new Focus(before.service(), before.term(), List.of(), now);
      case Outcome.Silent _ -> before;
    };
  }

  private static Optional<TermId> term(Request request) {
    return request instanceof Request.AskValue ask ? Optional.of(ask.term()) : Optional.empty();
  }

  /// What may be picked next.
  private List<Focus.Choice> choices(Asking asking, Outcome.Clarify clarify) {
    return clarify.choices().stream()
        .map(c -> new Focus.Choice(c.service().id(), c.term(), replies.name(asking, c)))
        .toList();
  }
}
