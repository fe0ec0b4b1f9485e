package balie.bot.flow;

import balie.bot.answer.Answers;
import balie.bot.request.Doubt;
import balie.bot.request.Intent;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.bot.understand.Interpreter;
import balie.bot.understand.Understood;
import balie.bot.understand.Utterance;
import balie.storage.conversation.Focus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a message: what it asks, and whether that is one thing or several. What a question is
/// about may depend on what came of the one before it ("and what does it cost?"), so each is looked
/// up while reading; nothing is written.
final class Reading {
  /// Wishes that ask for something to be told.
  private static final Set<Intent> ASKING =
      EnumSet.of(Intent.TICKET_STATUS, Intent.SLA_SUMMARY, Intent.OUTAGE_STATUS, Intent.CATALOGUE);

  private final Interpreter interpreter;
  private final Answers answers;
  private final Subjects subjects;

  /// A question with what would come of it.
  private record Tried(String text, Understood understood, Outcome outcome) {
    Read.Question question() {
      return new Read.Question(text, understood);
    }
  }

  Reading(Interpreter interpreter, Answers answers, Subjects subjects) {
    this.interpreter = interpreter;
    this.answers = answers;
    this.subjects = subjects;
  }

  Read read(Utterance utterance) {
    Understood whole = interpreter.read(utterance);
    List<Utterance> questions =
        isQuestion(whole.request()) ? interpreter.questions(utterance) : List.of();
    if (questions.size() < 2) {
      return new Read(utterance, whole);
    }
    List<Tried> worth = worth(tried(questions, utterance));
    return isSeveral(worth)
        ? new Read(utterance, whole, worth.stream().map(Tried::question).toList())
        : new Read(utterance, whole);
  }

  private static boolean isQuestion(Request request) {
    return request instanceof Request.AskValue
        || request instanceof Request.AskTechnical
        || request instanceof Request.AskPaperwork
        || request instanceof Request.AskArticle
        || request instanceof Request.Unclear
        || request instanceof Request.Wish;
  }

  private List<Tried> tried(List<Utterance> questions, Utterance utterance) {
    Instant now = utterance.now().toInstant();
    Focus focus = utterance.focus().orElse(Focus.none(now));
    List<Tried> tried = new ArrayList<>();
    for (Utterance question : questions) {
      Understood understood = interpreter.read(question.about(Optional.of(focus)));
      Outcome outcome = answers.answer(understood.asking(), understood.request());
      focus = subjects.after(focus, understood, outcome, now);
      tried.add(new Tried(question.text(), understood, outcome));
    }
    return tried;
  }

  /// Those that want an answer, each once: not a wish to be helped, nor the same in other words.
  private static List<Tried> worth(List<Tried> tried) {
    List<Tried> worth = new ArrayList<>();
    for (Tried each : tried) {
      boolean isKnown =
          isTold(each.outcome())
              && worth.stream().anyMatch(other -> other.outcome().equals(each.outcome()));
      if (!isKnown && (isTold(each.outcome()) || isOpen(each))) {
        worth.add(each);
      }
    }
    return worth;
  }

  /// Several only where one of them is no wish and is told. What an article answers is rarely asked
  /// twice: beside it, what is not known is another question only where nothing explains its words.
  private static boolean isSeveral(List<Tried> worth) {
    List<Outcome> told =
        worth.stream()
            .map(Tried::outcome)
            .filter(outcome -> isTold(outcome) && !(outcome instanceof Outcome.Commanded))
            .toList();
    boolean isOneHowTo =
        told.size() == 1
            && told.getFirst() instanceof Outcome.Quoted
            && worth.stream().allMatch(each -> each.understood().guess().strangers().isEmpty());
    return worth.size() > 1 && !told.isEmpty() && !isOneHowTo;
  }

  private static boolean isTold(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Abstained abstained -> abstained.reason() == Doubt.NOT_STATED;
      case Outcome.Commanded wish -> ASKING.contains(wish.intent());
      case Outcome.Silent _, Outcome.Lapsed _ -> false;
      case Outcome _ -> true;
    };
  }

  /// What can't be answered is said where it asks about something.
  private static boolean isOpen(Tried each) {
    return each.outcome() instanceof Outcome.Abstained && Interpreter.isAboutSomething(each.text());
  }
}
