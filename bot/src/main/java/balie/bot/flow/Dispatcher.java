package balie.bot.flow;

import balie.bot.answer.Answers;
import balie.bot.reply.Replies;
import balie.bot.request.Asking;
import balie.bot.request.Fact;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.bot.understand.Interpreter;
import balie.bot.understand.Understood;
import balie.bot.understand.Utterance;
import balie.storage.conversation.Focus;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One message's way: understood, acted upon, worded. It reads one snapshot of the record; what is
/// written is written by the handlers. Safe for use by several threads.
public final class Dispatcher {
  /// After so long a silence a conversation's service is forgotten.
  public static final Duration FORGETS_AFTER = Duration.ofMinutes(30);

  private final Interpreter interpreter;
  private final Answers answers;
  private final Replies replies;

  public Dispatcher(Interpreter interpreter, Answers answers, Replies replies) {
    this.interpreter = interpreter;
    this.answers = answers;
    this.replies = replies;
  }

  /// What comes of a message.
  public Turn handle(Utterance utterance) {
    return act(understand(utterance));
  }

  /// Reads a message. Nothing is written, and nobody waits for it.
  Read understand(Utterance utterance) {
    Instant now = utterance.now().toInstant();
    Utterance fresh =
        utterance.about(
            utterance.focus().filter(focus -> !focus.at().plus(FORGETS_AFTER).isBefore(now)));
    return new Read(fresh, interpreter.read(fresh));
  }

  /// Does what a message asks for. What it writes is part of the transaction that it is called in.
  Turn act(Read read) {
    Understood understood = read.understood();
    Instant now = read.utterance().now().toInstant();
    Outcome outcome =
        isOverheard(read.utterance())
            ? new Outcome.Silent()
            : answers.answer(understood.asking(), understood.request());
    Focus before = read.utterance().focus().orElse(Focus.none(now));
    Focus next =
        isOfOthers(understood.request()) ? Focus.none(now) : next(before, understood, outcome, now);
    return new Turn(
        understood,
        outcome,
        replies.reply(understood.asking(), outcome),
        outcome.notices().stream().map(this::told).toList(),
        outcome instanceof Outcome.Silent ? next : next.in(understood.asking().language()));
  }

  /// A message that was read but not acted upon yet.
  record Read(Utterance utterance, Understood understood) {}

  private static boolean isOverheard(Utterance utterance) {
    return utterance.origin().filter(origin -> !origin.addressed()).isPresent();
  }

  private Turn.Told told(Notice notice) {
    return new Turn.Told(
        notice.to(), notice.card(), replies.notice(notice.what(), replies.language(notice.to())));
  }

  /// How a turn came about, in the asker's language, a short line each.
  public List<String> why(Turn turn) {
    return replies.why(turn.understood(), turn.outcome());
  }

  /// A focus does not say whose promise it is about, and what goes on with it is answered for the
  /// asker. So a question about somebody else leaves none: better not understood than answered with
  /// the wrong person's value.
  private static boolean isOfOthers(Request request) {
    return request instanceof Request.AskValue ask && !(ask.whose() instanceof Whose.Own);
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
          Outcome.Lapsed _ ->
          new Focus(before.service(), before.term(), List.of(), now);
      case Outcome.Silent _ -> before;
    };
  }

  private static Optional<TermId> term(Request request) {
    return request instanceof Request.AskValue ask ? Optional.of(ask.term()) : Optional.empty();
  }

  /// What may be picked next. A focus knows no day, so of a question about another day nothing is
  /// picked: it would be answered for today.
  private List<Focus.Choice> choices(Asking asking, Outcome.Clarify clarify) {
    if (!asking.day().equals(asking.now().toLocalDate())) {
      return List.of();
    }
    return clarify.choices().stream()
        .map(c -> new Focus.Choice(c.service().id(), c.term(), replies.name(asking, c)))
        .toList();
  }
}
