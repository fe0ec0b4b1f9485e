package balie.bot.command;

import balie.bot.desk.Suggestion;
import balie.bot.flow.Dispatcher;
import balie.bot.flow.Turn;
import balie.bot.understand.Utterance;
import balie.storage.conversation.Focus;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Asks questions as `ask` and `evaluate` do: nothing is written or sent. Safe for use by several
/// threads.
final class Questioner {
  /// The time of day that a day alone stands for.
  private static final LocalTime TEN = LocalTime.of(10, 0);

  private final Dispatcher dispatcher;
  private final Register register;
  private final InstantSource clock;
  private final TurnJson json;

  /// What came of a question, and how long it took.
  record Answer(Turn turn, double milliseconds) {}

  Questioner(Dispatcher dispatcher, Register register, InstantSource clock) {
    this.dispatcher = dispatcher;
    this.register = register;
    this.clock = clock;
    this.json =
        new TurnJson(
            register.organisation().zone(), register.organisation().languages().getFirst());
  }

  /// Refuses an asker whom the desk does not know.
  void check(Question question) throws FaultyCase {
    if (question.as().isPresent() && question.as().flatMap(register::person).isEmpty()) {
      String as = question.as().get().email();
      List<String> known = register.people().stream().map(Person::id).map(PersonId::email).toList();
      throw new FaultyCase(
          "as: unknown person " + TextNode.valueOf(as) + Suggestion.among(as, known));
    }
  }

  /// @param focus what the conversation is about, empty where it is new
  Answer ask(Question question, Optional<Focus> focus) {
    long begin = System.nanoTime();
    Utterance utterance =
        new Utterance(
            question.ask(), question.as().flatMap(register::person), moment(question), focus);
    Turn turn = dispatcher.handle(utterance);
    return new Answer(turn, (System.nanoTime() - begin) / 1e6);
  }

  /// The JSON of `ask`.
  ObjectNode json(Answer answer) {
    return json.write(answer.turn(), answer.milliseconds());
  }

  private ZonedDateTime moment(Question question) {
    ZoneId zone = register.organisation().zone();
    return question
        .at()
        .map(at -> at.atZone(zone))
        .or(() -> question.on().map(on -> on.atTime(TEN).atZone(zone)))
        .orElseGet(() -> clock.instant().atZone(zone));
  }
}
