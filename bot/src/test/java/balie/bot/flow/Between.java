package balie.bot.flow;

import balie.storage.StorageFailure;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Outbox;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The real stores, with something going wrong on the way there.
final class Between {
  private final AtomicInteger handlingFails = new AtomicInteger();
  private Queue<Long> handled = new ConcurrentLinkedQueue<>();
  private boolean marks = true;

  static Intake.Stores nothing(Intake.Stores real) {
    return real;
  }

  static Intake.Stores neverMarking(Intake.Stores real) {
    Between between = new Between();
    between.marks = false;
    return between.around(real);
  }

  static Intake.Stores failing(Intake.Stores real, int times) {
    Between between = new Between();
    between.handlingFails.set(times);
    return between.around(real);
  }

  static Intake.Stores recording(Intake.Stores real, Queue<Long> numbers) {
    Between between = new Between();
    between.handled = numbers;
    return between.around(real);
  }

  private Intake.Stores around(Intake.Stores real) {
    return new Intake.Stores(
        new Inbox(real.conversations()),
        real.gaps(),
        new Letters(real.outbox()),
        real.audit(),
        real.transactions(),
        real.venues(),
        real.questions());
  }

  private static StorageFailure full() {
    return new StorageFailure("The disk is full.", new IllegalStateException());
  }

  private final class Inbox implements Conversations {
    private final Conversations real;

    Inbox(Conversations real) {
      this.real = real;
    }

    @Override
    public List<Message> before(MessageNumber number, int most) {
      return real.before(number, most);
    }

    @Override
    public Receipt receive(Message message) {
      return real.receive(message);
    }

    @Override
    public void rehearse() {
      real.rehearse();
    }

    @Override
    public List<ConversationId> waiting() {
      return real.waiting();
    }

    @Override
    public Optional<Received> next(ConversationId conversation) {
      return real.next(conversation);
    }

    @Override
    public boolean waits(MessageNumber number) {
      return real.waits(number);
    }

    @Override
    public boolean handled(Received read) {
      handled.add(read.number().number());
      return real.handled(read);
    }

    @Override
    public void keep(ConversationId conversation, Focus focus) {
      if (handlingFails.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw full();
      }
      real.keep(conversation, focus);
    }

    @Override
    public Change edit(String channel, String event, String words) {
      return real.edit(channel, event, words);
    }

    @Override
    public Change withdraw(String channel, String event) {
      return real.withdraw(channel, event);
    }

    @Override
    public Around around(Received message) {
      return real.around(message);
    }

    @Override
    public Optional<MessageNumber> number(String channel, String event) {
      return real.number(channel, event);
    }

    @Override
    public int purge(Instant before) {
      return real.purge(before);
    }

    @Override
    public Optional<Message> message(MessageNumber number) {
      return real.message(number);
    }

    @Override
    public Optional<Focus> focus(ConversationId conversation) {
      return real.focus(conversation);
    }
  }

  private final class Letters implements Outbox {
    private final Outbox real;

    Letters(Outbox real) {
      this.real = real;
    }

    @Override
    public long post(Letter letter, Instant at) {
      return real.post(letter, at);
    }

    @Override
    public List<Unplaced> unplaced() {
      return real.unplaced();
    }

    @Override
    public void place(long letter, List<Address.Place> places) {
      real.place(letter, places);
    }

    @Override
    public List<Address.Place> reach(PersonId person) {
      return real.reach(person);
    }

    @Override
    public List<ConversationId> due(Instant now) {
      return real.due(now);
    }

    @Override
    public Optional<Waiting> next(ConversationId conversation) {
      return real.next(conversation);
    }

    @Override
    public void delivered(long letter, Optional<String> reference, Instant at) {
      if (!marks) {
        throw full();
      }
      real.delivered(letter, reference, at);
    }

    @Override
    public void tried(long letter) {
      real.tried(letter);
    }

    @Override
    public void postpone(long letter, Instant nextTry, boolean mayBeThere) {
      real.postpone(letter, nextTry, mayBeThere);
    }

    @Override
    public void pass(long letter) {
      real.pass(letter);
    }

    @Override
    public boolean stands(String card) {
      return real.stands(card);
    }

    @Override
    public void failed(long letter, int failures, Instant nextTry) {
      real.failed(letter, failures, nextTry);
    }

    @Override
    public Set<String> references(ConversationId conversation) {
      return real.references(conversation);
    }

    @Override
    public void bury(long letter, String reason, Instant at) {
      real.bury(letter, reason, at);
    }

    @Override
    public Optional<Posted> posted(long letter) {
      return real.posted(letter);
    }

    @Override
    public List<Letter> rests(MessageNumber question) {
      return real.rests(question);
    }

    @Override
    public List<Dead> dead(int most) {
      return real.dead(most);
    }

    @Override
    public boolean resend(long letter, Instant now) {
      return real.resend(letter, now);
    }

    @Override
    public Backlog backlog() {
      return real.backlog();
    }
  }
}
