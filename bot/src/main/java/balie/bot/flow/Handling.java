package balie.bot.flow;

import balie.bot.channel.Reply;
import balie.bot.flow.Hearing.Heard;
import balie.bot.reply.Apology;
import balie.bot.reply.Delay;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.bot.understand.Utterance;
import balie.storage.audit.AuditLog;
import balie.storage.conversation.Conversations.Received;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// From a message that was kept to the letters that come of it. It reads the message first, without
/// a transaction, and acts later, within one.
final class Handling {
  /// An answer that comes later than this says so.
  private static final Duration LATE = Duration.ofMinutes(5);

  private final Snapshots snapshots;
  private final Hearing hearing;
  private final InstantSource clock;

  /// What came of a message.
  ///
  /// @param focus what the conversation is about from now on
  /// @param seen what goes into the audit log
  /// @param isUnanswered whether it was a question that got no answer
  /// @param became what became of the question that it was, empty where it was none
  record Handled(
      List<Letter> letters,
      Focus focus,
      List<AuditLog.Entry> seen,
      boolean isUnanswered,
      Optional<Became> became) {
    Handled {
      seen = List.copyOf(seen);
      letters = List.copyOf(letters);
    }

    /// What was no question.
    Handled(List<Letter> letters, Focus focus) {
      this(letters, focus, List.of(), false, Optional.empty());
    }
  }

  /// What is left to do with a message that was read.
  sealed interface Left {}

  /// Nothing but to note that it was there.
  ///
  /// @param focus what the conversation goes on to be about, empty where that stays as it is
  record Overheard(Optional<Focus> focus) implements Left {}

  /// Something that is done within a transaction.
  record ToAct(Supplier<Handled> act) implements Left {}

  /// What takes the place of an answer.
  record Again(Letter letter, MessageNumber question, Optional<Became> became) {}

  Handling(Snapshots snapshots, Hearing hearing, InstantSource clock) {
    this.snapshots = snapshots;
    this.hearing = hearing;
    this.clock = clock;
  }

  /// Reads a message.
  Left read(Received received, Optional<Focus> focus) {
    Optional<Snapshots.Snapshot> snapshot = snapshots.current();
    if (snapshot.isEmpty()) {
      Answer answer = new Answer(Apology.nothingPublished(), List.of());
      return new ToAct(() -> only(received, answer, kept(received.message(), focus)));
    }
    Dispatcher dispatcher = snapshot.get().dispatcher();
    Register register = snapshot.get().register();
    Heard heard = hearing.heard(received);
    if (heard == Heard.OVERHEARD && !dispatcher.goesOnIn(received.message().place())) {
      return overheard(received, focus);
    }
    Read read =
        dispatcher.understand(utterance(received, focus, register, origin(received, heard)));
    return new ToAct(() -> act(received, snapshot.get(), read, heard));
  }

  /// Most of what is said in a channel is nobody's business here: it isn't even read.
  private static Overheard overheard(Received received, Optional<Focus> focus) {
    Instant at = received.message().at();
    return new Overheard(
        focus.filter(before -> !isForgotten(before, at)).map(before -> before.touched(at)));
  }

  private static boolean isUnanswered(Message message, Outcome outcome) {
    return outcome instanceof Outcome.Abstained && message.said() instanceof Said.Words;
  }

  /// Answers a message again whose words have become others. Nothing is done twice: what did more
  /// than ask is left as it was.
  Optional<Again> anew(Received changed, Optional<Focus> focus) {
    return snapshots
        .current()
        .flatMap(
            snapshot -> {
              Turn turn =
                  snapshot
                      .dispatcher()
                      .handle(utterance(changed, focus, snapshot.register(), Optional.empty()));
              return turn.reply().isSilence() || !isAnswer(turn.outcome())
                  ? Optional.empty()
                  : Optional.of(
                      new Again(
                          answer(
                              changed,
                              new Answer(
                                  turn.reply(),
                                  snapshot.dispatcher().why(turn),
                                  snapshot.number())),
                          changed.number(),
                          Became.of(turn.outcome())));
            });
  }

  /// What the asker hears where answering failed.
  Handled failed(Received received, Optional<Focus> focus) {
    Message message = received.message();
    Language language = language(message);
    Focus same = kept(message, focus);
    return message.addressed()
        ? only(
            received,
            new Answer(Apology.failed(language), Apology.why(language, received.number().number())),
            same)
        : new Handled(List.of(), same);
  }

  private Handled act(Received received, Snapshots.Snapshot snapshot, Read read, Heard heard) {
    Dispatcher dispatcher = snapshot.dispatcher();
    Turn turn = dispatcher.act(read);
    if (heard == Heard.IN_HELP && !isSure(turn.outcome())) {
      return new Handled(List.of(), turn.focus().touched(received.message().at()));
    }
    List<Letter> letters = new ArrayList<>();
    if (!turn.reply().isSilence()) {
      Reply reply = isLate(received) ? Delay.told(turn.reply()) : turn.reply();
      Answer answer = new Answer(reply, dispatcher.why(turn), snapshot.number());
      letters.add(
          turn.outcome() instanceof Outcome.Continued continued
              ? more(received, continued, answer)
              : answer(received, answer));
    }
    for (Turn.Told told : turn.notices()) {
      letters.add(
          new Letter(
              told.to(),
              Optional.empty(),
              told.card(),
              Notation.write(new Answer(told.reply(), List.of()))));
    }
    Message message = received.message();
    return new Handled(
        letters,
        turn.focus().touched(message.at()),
        turn.parts().stream()
            .flatMap(part -> Seen.in(message, part.outcome(), message.at()).stream())
            .toList(),
        turn.parts().stream().anyMatch(part -> isUnanswered(message, part.outcome())),
        Became.of(turn.outcome()));
  }

  /// A message is about its own moment, but how long ago the conversation was touched counts by
  /// when things were said.
  private static Utterance utterance(
      Received received, Optional<Focus> focus, Register register, Optional<Origin> origin) {
    Message message = received.message();
    return new Utterance(
        message.said(),
        message.asker().flatMap(register::person),
        message.about().atZone(register.organisation().zone()),
        focus
            .filter(before -> !isForgotten(before, message.at()))
            .map(before -> before.touched(message.about())),
        origin);
  }

  /// What is answered in a help channel was not asked of the bot: nothing is written for it.
  private static Optional<Origin> origin(Received received, Heard heard) {
    Message message = received.message();
    return heard == Heard.IN_HELP
        ? Optional.empty()
        : Optional.of(
            new Origin(
                received.number(),
                message.place(),
                message.at(),
                message.shared(),
                heard == Heard.ADDRESSED));
  }

  private boolean isLate(Received received) {
    return received.message().at().plus(LATE).isBefore(clock.instant());
  }

  private static boolean isSure(Outcome outcome) {
    return outcome instanceof Outcome.Answered || outcome instanceof Outcome.Quoted;
  }

  private static boolean isAnswer(Outcome outcome) {
    return isSure(outcome)
        || outcome instanceof Outcome.Shown
        || outcome instanceof Outcome.Refused
        || outcome instanceof Outcome.Clarify
        || outcome instanceof Outcome.NotEntitled
        || outcome instanceof Outcome.Abstained;
  }

  private static Handled only(Received received, Answer answer, Focus focus) {
    return new Handled(List.of(answer(received, answer)), focus);
  }

  private static Letter answer(Received received, Answer answer) {
    return Letter.answer(received.message().place(), received.number(), Notation.write(answer));
  }

  /// What goes on from an answer, and goes when it does.
  private static Letter more(Received received, Outcome.Continued continued, Answer answer) {
    String body = Notation.write(answer);
    return continued
        .of()
        .map(of -> Letter.rest(received.message().place(), received.number(), of, body))
        .orElseGet(
            () ->
                new Letter(
                    received.message().place(),
                    Optional.of(received.number()),
                    Optional.empty(),
                    body));
  }

  private static boolean isForgotten(Focus focus, Instant now) {
    return focus.at().plus(Dispatcher.FORGETS_AFTER).isBefore(now);
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
