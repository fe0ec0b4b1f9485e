package balie.bot.command;

import balie.bot.flow.Dispatcher;
import balie.bot.flow.Turn;
import balie.bot.understand.Utterance;
import balie.storage.conversation.Focus;
import balie.storage.desk.Register;
import balie.storage.person.PersonId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Asks questions one after the other, as `ask` and `evaluate` do: nothing is written or sent.
/// Questions of one conversation follow each other.
final class Questioner {
  /// The time of day that a day alone stands for.
  private static final LocalTime TEN = LocalTime.of(10, 0);

  private final Dispatcher dispatcher;
  private final Register register;
  private final InstantSource clock;
  private final TurnJson json;
  private final Map<String, Focus> conversations = new HashMap<>();

  /// A question.
  ///
  /// @param on the day that it is about
  /// @param at the moment that it is about, which wins
  record Question(
      Optional<String> id,
      String ask,
      Optional<PersonId> as,
      Optional<LocalDate> on,
      Optional<Instant> at,
      Optional<String> conversation) {}

  Questioner(Dispatcher dispatcher, Register register, InstantSource clock) {
    this.dispatcher = dispatcher;
    this.register = register;
    this.clock = clock;
    this.json =
        new TurnJson(
            register.organisation().zone(), register.organisation().languages().getFirst());
  }

  Turn ask(Question question) {
    Utterance utterance =
        new Utterance(
            question.ask(),
            question.as().flatMap(register::person),
            moment(question),
            question.conversation().flatMap(c -> Optional.ofNullable(conversations.get(c))));
    Turn turn = dispatcher.handle(utterance);
    question.conversation().ifPresent(c -> conversations.put(c, turn.focus()));
    return turn;
  }

  /// The question's answer as JSON, with the milliseconds that it took.
  ObjectNode answer(Question question) {
    long begin = System.nanoTime();
    Turn turn = ask(question);
    return json.write(question.id(), turn, (System.nanoTime() - begin) / 1e6);
  }

  private ZonedDateTime moment(Question question) {
    var zone = register.organisation().zone();
    return question
        .at()
        .map(at -> at.atZone(zone))
        .or(() -> question.on().map(on -> on.atTime(TEN).atZone(zone)))
        .orElseGet(() -> clock.instant().atZone(zone));
  }
}
