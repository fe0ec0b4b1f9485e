package balie.bot.flow;

import balie.bot.reply.Apology;
import balie.bot.understand.Utterance;
import balie.storage.conversation.Conversations.Received;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Message;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// From a message that was kept to its answer. It writes nothing.
final class Handling {
  private final Snapshots snapshots;

  /// @param focus what the conversation is about from now on
  record Handled(Answer answer, Focus focus) {}

  Handling(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  Handled handle(Message message, Optional<Focus> focus) {
    return snapshots
        .current()
        .map(snapshot -> handle(message, focus, snapshot))
        .orElseGet(
            () ->
                new Handled(
                    new Answer(Apology.nothingPublished(), List.of()), kept(message, focus)));
  }

  /// What the asker hears where answering failed.
  Handled failed(Received received, Optional<Focus> focus) {
    Message message = received.message();
    Language language = language(message);
    Answer answer = new Answer(Apology.failed(language), Apology.why(language, received.number()));
    return new Handled(answer, kept(message, focus));
  }

  /// A message is about its own moment, but how long ago the conversation was touched counts by
  /// when things were said.
  private static Handled handle(
      Message message, Optional<Focus> focus, Snapshots.Snapshot snapshot) {
    Register register = snapshot.register();
    Utterance utterance =
        new Utterance(
            message.text(),
            message.asker().flatMap(register::person),
            message.about().atZone(register.organisation().zone()),
            focus
                .filter(before -> !isForgotten(before, message.at()))
                .map(before -> touched(before, message.about())));
    Turn turn = snapshot.dispatcher().handle(utterance);
    return new Handled(
        new Answer(turn.reply(), snapshot.dispatcher().why(turn)),
        touched(turn.focus(), message.at()));
  }

  private static boolean isForgotten(Focus focus, Instant now) {
    return focus.at().plus(Dispatcher.FORGETS_AFTER).isBefore(now);
  }

  private static Focus touched(Focus focus, Instant at) {
    return new Focus(focus.service(), focus.term(), focus.choices(), at);
  }

  private static Focus kept(Message message, Optional<Focus> focus) {
    return focus.orElseGet(() -> Focus.none(message.at()));
  }

  /// The asker's language, found without anything that may have failed.
  private Language language(Message message) {
    Optional<Register> register = snapshots.known().map(Snapshots.Snapshot::register);
    Optional<Language> own =
        register.flatMap(r -> message.asker().flatMap(r::person)).flatMap(Person::language);
    return own.or(() -> register.map(r -> r.organisation().languages().getFirst()))
        .orElse(Language.EN);
  }
}
