package balie.storage.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The inbox, and what each conversation is about. A message is received once and handled once.
public interface Conversations {

  /// Where a message stands in the inbox.
  ///
  /// @param isNew whether it came for the first time
  record Receipt(MessageNumber number, boolean isNew) {}

  /// A received message under its number.
  record Received(MessageNumber number, Message message) {}

  /// What came of changing a message.
  enum Change {
    DONE,
    /// It was handled before.
    TOO_LATE,
    /// No such message came.
    UNKNOWN
  }

  /// Stores a message; one with a known channel and event is a duplicate and stores nothing. What a
  /// person says where nobody else reads is also remembered as where they can be reached.
  Receipt receive(Message message);

  /// Writes as much as a long message takes, in a place of its own: fails where a message could not
  /// be kept.
  void rehearse();

  /// The conversations in which messages wait to be handled.
  List<ConversationId> waiting();

  /// The earliest message of a conversation that is not handled yet.
  Optional<Received> next(ConversationId conversation);

  /// Whether a message came that is not handled yet.
  boolean waits(MessageNumber number);

  /// Marks a message handled as it was read. Where it was handled, edited or withdrawn meanwhile
  /// nothing changes, and the answer is false.
  boolean handled(Received read);

  /// Keeps what a conversation is about from now on.
  void keep(ConversationId conversation, Focus focus);

  /// The words of a message that was not handled yet become others.
  Change edit(String channel, String event, String words);

  /// A message is taken back: its words are forgotten, and if it was not handled it never is.
  Change withdraw(String channel, String event);

  /// What a message is part of.
  ///
  /// @param addressed whether anything before it was said to the bot
  /// @param byOthers whether anything is said by somebody else, be it later
  record Around(boolean addressed, boolean byOthers) {}

  /// What else was said in a message's conversation.
  Around around(Received message);

  /// The number of a message, empty where it never came.
  Optional<MessageNumber> number(String channel, String event);

  /// Forgets the words of messages that were handled and of letters that were delivered, where they
  /// are older than this.
  ///
  /// @return how many
  int purge(Instant before);

  /// A message by its number.
  Optional<Message> message(MessageNumber number);

  /// What the same person said in the same conversation before a message, the oldest first.
  ///
  /// @param most how many at most: the last ones
  List<Message> before(MessageNumber number, int most);

  /// What a conversation is about, empty for a new one.
  Optional<Focus> focus(ConversationId conversation);
}
