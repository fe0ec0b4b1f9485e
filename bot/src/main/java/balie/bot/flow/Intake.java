package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.bot.channel.Reply;
import balie.storage.StorageFailure;
import balie.storage.Transactions;
import balie.storage.audit.AuditLog;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Conversations.Received;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Outbox;
import balie.storage.conversation.Questions;
import balie.storage.conversation.Said;
import balie.storage.conversation.Venues;
import balie.storage.gap.Gaps;
import balie.storage.language.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where messages come in: kept first, then handled, each once, one after the other within a
/// conversation. What a message changes commits together with the letters that come of it.
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /// So often a message is tried again where the database fails, before its asker is told so.
  private static final int PATIENCE = 3;

  /// Takes the place of what is not said any more.
  private static final String SILENCE =
      Notation.write(new Answer(Reply.of("", Language.EN, true), List.of()));

  private final Stores stores;
  private final Step.Listener steps;
  private final Reception reception;
  private final Durability durability;
  private final Handling handling;
  private final Delivery delivery;
  private final InstantSource clock;
  private final Lanes lanes;
  private final Signs signs;

  /// So many act at the same time: one writes anyway, and a message that comes in shall not wait
  /// behind thousands that are to be handled.
  private final Semaphore acting = new Semaphore(2, true);

  private final Together<Overheard, Boolean> overheard = new Together<>(this::note);
  private final Map<MessageNumber, Integer> failures = new ConcurrentHashMap<>();

  private record Overheard(Received received, Optional<Focus> focus) {}

  /// What is written when a message is handled.
  public record Stores(
      Conversations conversations,
      Gaps gaps,
      Outbox outbox,
      AuditLog audit,
      Transactions transactions,
      Venues venues,
      Questions questions) {}

  public Intake(Stores stores, Snapshots snapshots, Delivery delivery, InstantSource clock) {
    this(stores, snapshots, delivery, clock, Step.NOBODY);
  }

  /// @param steps is told of each step
  Intake(
      Stores stores,
      Snapshots snapshots,
      Delivery delivery,
      InstantSource clock,
      Step.Listener steps) {
    this.stores = stores;
    this.steps = steps;
    this.reception = new Reception(stores.conversations(), stores.transactions(), steps);
    this.durability = new Durability(clock);
    this.handling =
        new Handling(snapshots, new Hearing(stores.conversations(), stores.venues()), clock);
    this.delivery = delivery;
    this.clock = clock;
    this.lanes = new Lanes("intake", this::handle, clock);
    this.signs = new Signs(stores, snapshots, delivery, clock);
  }

  /// Keeps a message and returns, which acknowledges it; the answer comes later, through the
  /// channel. One that came before does no harm. What it throws means that the message was not kept
  /// and that the other side must send it again.
  ///
  /// @return its number, under which its answer is found
  public MessageNumber receive(Channel channel, Incoming incoming) {
    Message message =
        new Message(
            channel.name(),
            incoming.event(),
            incoming.conversation(),
            incoming.asker(),
            incoming.said(),
            incoming.at(),
            incoming.about(),
            incoming.shared(),
            incoming.addressed());
    Conversations.Receipt receipt = kept(message);
    if (receipt.isNew() && message.addressed() && channel.hasSigns(incoming)) {
      signs.expect(receipt.number(), message);
    }
    lanes.wake(incoming.conversation());
    return receipt.number();
  }

  private Conversations.Receipt kept(Message message) {
    try {
      Conversations.Receipt receipt = reception.keep(message);
      durability.kept();
      return receipt;
    } catch (StorageFailure failure) {
      durability.failed(failure);
      throw failure;
    }
  }

  /// Whether messages can be kept at the moment.
  Durability durability() {
    return durability;
  }

  /// Looks whether messages can be kept again.
  void tryToKeep() {
    if (durability.trouble().isPresent()) {
      try {
        stores.conversations().rehearse();
        durability.kept();
      } catch (StorageFailure still) {
        durability.failed(still);
      }
    }
  }

  /// The words of a message become others. Where it was answered already it is answered anew, in
  /// the place of that answer, if it only asks something.
  public Conversations.Change edit(Channel channel, String event, String words) {
    Conversations.Change change = stores.conversations().edit(channel.name(), event, words);
    if (change == Conversations.Change.TOO_LATE) {
      received(channel, event)
          .map(received -> changed(received, words))
          .flatMap(
              received ->
                  handling.anew(
                      received, stores.conversations().focus(received.message().conversation())))
          .ifPresent(
              again -> {
                post(again);
                again.letter().question().ifPresent(this::removeRests);
              });
    }
    return change;
  }

  /// What went on from an answer that is no more, or is another one now, goes too.
  private void removeRests(MessageNumber question) {
    for (Letter rest : stores.outbox().rests(question)) {
      Letter silence = new Letter(rest.to(), rest.answers(), rest.card(), SILENCE);
      long unused =
          stores.transactions().inOne(() -> stores.outbox().post(silence, clock.instant()));
      delivery.wake(silence.to());
    }
  }

  private void keep(MessageNumber question, Became became) {
    stores.questions().keep(question, became.fate(), became.about());
  }

  /// A message is taken back, and its answer with it.
  public Conversations.Change withdraw(Channel channel, String event) {
    Conversations.Change change = stores.conversations().withdraw(channel.name(), event);
    switch (change) {
      case TOO_LATE ->
          received(channel, event)
              .ifPresent(
                  received -> {
                    silence(received);
                    removeRests(received.number());
                  });
      case DONE -> received(channel, event).filter(this::hasSign).ifPresent(this::silence);
      case UNKNOWN -> {}
    }
    return change;
  }

  private boolean hasSign(Received received) {
    return stores.outbox().stands(silenced(received).card().orElseThrow());
  }

  private void silence(Received received) {
    post(new Handling.Again(silenced(received), received.number(), Optional.empty()));
  }

  private static Letter silenced(Received received) {
    return Letter.answer(received.message().place(), received.number(), SILENCE);
  }

  private Optional<Received> received(Channel channel, String event) {
    return stores
        .conversations()
        .number(channel.name(), event)
        .flatMap(
            number ->
                stores
                    .conversations()
                    .message(number)
                    .map(message -> new Received(number, message)));
  }

  private static Received changed(Received received, String words) {
    Message before = received.message();
    return new Received(
        received.number(),
        new Message(
            before.channel(),
            before.event(),
            before.conversation(),
            before.asker(),
            new Said.Words(words),
            before.at(),
            before.about(),
            before.shared(),
            before.addressed()));
  }

  private void post(Handling.Again again) {
    long unused =
        stores
            .transactions()
            .inOne(
                () -> {
                  again.became().ifPresent(became -> keep(again.question(), became));
                  return stores.outbox().post(again.letter(), clock.instant());
                });
    delivery.wake(again.letter().to());
  }

  /// Handles what an earlier life left behind.
  void begin() {
    stores.conversations().waiting().forEach(lanes::wake);
  }

  Lanes lanes() {
    return lanes;
  }

  void stop() {
    signs.stop();
    lanes.stop();
  }

  private void handle(ConversationId conversation) {
    Optional<Received> next = stores.conversations().next(conversation);
    while (next.isPresent()) {
      handle(next.get());
      next = stores.conversations().next(conversation);
    }
  }

  /// The one place where what is thrown in handling is caught. Where the database fails the message
  /// waits, since an apology could not be kept either; where it goes on failing for this message
  /// alone, its asker is told.
  private void handle(Received received) {
    Optional<Focus> focus = stores.conversations().focus(received.message().conversation());
    try {
      switch (handling.read(received, focus)) {
        case Handling.Overheard(Optional<Focus> goesOn) -> note(new Overheard(received, goesOn));
        case Handling.ToAct(Supplier<Handling.Handled> act) -> commit(received, act);
      }
    } catch (StorageFailure failure) {
      if (failures.merge(received.number(), 1, Integer::sum) <= PATIENCE) {
        throw failure;
      }
      apologise(received, focus, failure);
    } catch (RuntimeException | StackOverflowError thrown) {
      apologise(received, focus, thrown);
    }
    failures.remove(received.number());
  }

  /// Most of what comes is overheard, so what comes at the same time is noted at the same time.
  private void note(Overheard message) {
    boolean unused = overheard.write(message);
    steps.at(Step.HANDLED);
  }

  private List<Boolean> note(List<Overheard> messages) {
    return stores
        .transactions()
        .inOne(
            () -> {
              List<Boolean> noted = messages.stream().map(this::isNoted).toList();
              steps.at(Step.ACTED);
              return noted;
            });
  }

  private boolean isNoted(Overheard message) {
    boolean isAsRead = stores.conversations().handled(message.received());
    ConversationId conversation = message.received().message().conversation();
    if (isAsRead) {
      message.focus().ifPresent(focus -> stores.conversations().keep(conversation, focus));
    }
    return isAsRead;
  }

  private void apologise(Received received, Optional<Focus> focus, Throwable thrown) {
    LOG.error(
        "event=handling-failed message={} channel={} conversation={} failure={}",
        received.number(),
        received.message().channel(),
        received.message().conversation(),
        Failure.of(thrown));
    commit(received, () -> handling.failed(received, focus));
  }

  /// Acts, and keeps what comes of it, in one transaction. What was edited or withdrawn since it
  /// was read is left as it is: it is read anew.
  private void commit(Received received, Supplier<Handling.Handled> act) {
    List<Address> written;
    acting.acquireUninterruptibly();
    try {
      written =
          stores
              .transactions()
              .inOne(
                  () -> {
                    List<Address> addresses = write(received, act);
                    steps.at(Step.ACTED);
                    return addresses;
                  });
    } finally {
      acting.release();
    }
    steps.at(Step.HANDLED);
    written.stream().distinct().forEach(delivery::wake);
  }

  private List<Address> write(Received received, Supplier<Handling.Handled> act) {
    if (!stores.conversations().handled(received)) {
      return List.of();
    }
    Handling.Handled handled = act.get();
    stores.conversations().keep(received.message().conversation(), handled.focus());
    handled.seen().forEach(stores.audit()::add);
    handled.became().ifPresent(became -> keep(received.number(), became));
    if (handled.isUnanswered()) {
      stores.gaps().keep(received.number(), clock.instant());
    }
    List<Letter> letters = new ArrayList<>(handled.letters());
    if (received.message().addressed()
        && letters.stream().noneMatch(Letter::isAnswer)
        && hasSign(received)) {
      letters.addFirst(silenced(received));
    }
    for (Letter letter : letters) {
      long unused = stores.outbox().post(letter, clock.instant());
    }
    return letters.stream().map(Letter::to).toList();
  }
}
