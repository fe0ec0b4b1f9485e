package balie.storage.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Inbox, outbox and focus, durable. A message is received once, handled once and its replies are
/// delivered until the channel confirms them.
public interface Conversations {

  /// Whether a message came for the first time.
  enum Receipt {
    NEW,
    DUPLICATE
  }

  /// A received message under its number in the inbox.
  record Received(long number, Message message) {}

  /// A reply under its number in the outbox.
  record Outgoing(long number, Reply reply) {}

  /// Stores a message; one with a known channel and event is a duplicate and stores nothing.
  Receipt receive(Message message);

  /// The messages not handled yet, in the order in which they came.
  List<Received> unhandled();

  /// Marks a message handled, and stores its replies and the conversation's new focus, in one
  /// transaction. Handling a message twice changes nothing the second time, which is told by an
  /// empty list; else the replies under their numbers.
  List<Outgoing> handle(long message, List<Reply> replies, Focus focus);

  /// The replies not confirmed yet, in order.
  List<Outgoing> undelivered();

  /// Marks a reply delivered, once its channel confirmed it.
  void delivered(long reply, Instant at);

  /// What a conversation is about, empty for a new one.
  Optional<Focus> focus(ConversationId conversation);
}
