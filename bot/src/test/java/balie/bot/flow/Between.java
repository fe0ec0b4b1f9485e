package balie.bot.flow;

import balie.storage.StorageFailure;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Message;
import balie.storage.conversation.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The real conversations, with something going wrong on the way there.
final class Between implements Conversations {
  private final Conversations real;
  private final AtomicInteger handlingFails = new AtomicInteger();
  private Queue<Long> handled = new ConcurrentLinkedQueue<>();
  private boolean marks = true;

  Between(Conversations real) {
    this.real = real;
  }

  static Conversations neverMarking(Conversations real) {
    Between between = new Between(real);
    between.marks = false;
    return between;
  }

  static Conversations failingOnce(Conversations real) {
    Between between = new Between(real);
    between.handlingFails.set(1);
    return between;
  }

  Between recording(Queue<Long> numbers) {
    handled = numbers;
    return this;
  }

  @Override
  public Receipt receive(Message message) {
    return real.receive(message);
  }

  @Override
  public List<Received> unhandled() {
    return real.unhandled();
  }

  @Override
  public List<Outgoing> handle(long message, List<Reply> replies, Focus focus) {
    if (handlingFails.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new StorageFailure("The disk is full.", new IllegalStateException());
    }
    handled.add(message);
    return real.handle(message, replies, focus);
  }

  @Override
  public List<Outgoing> undelivered() {
    return real.undelivered();
  }

  @Override
  public void delivered(long reply, Instant at) {
    if (!marks) {
      throw new StorageFailure("The disk is full.", new IllegalStateException());
    }
    real.delivered(reply, at);
  }

  @Override
  public Optional<Focus> focus(ConversationId conversation) {
    return real.focus(conversation);
  }
}
