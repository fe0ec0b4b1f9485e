package balie.storage.conversation;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;

/// What was said in a conversation, to be read again: for a channel that shows it from the record
/// rather than from its own memory.
public interface Transcripts {

  /// How far a reader has come: the last message and the last letter that were read.
  record Mark(long message, long letter) {
    /// Nothing was read yet.
    public static final Mark START = new Mark(0, 0);

    /// So far at least.
    public Mark with(Entry entry) {
      return switch (entry) {
        case Heard(MessageNumber number, Message _) ->
            new Mark(Math.max(message, number.number()), letter);
        case Written written -> new Mark(message, Math.max(letter, written.number()));
      };
    }
  }

  /// Something that was said.
  sealed interface Entry {
    /// When.
    Instant at();
  }

  /// By a person.
  record Heard(MessageNumber number, Message message) implements Entry {
    @Override
    public Instant at() {
      return message.at();
    }
  }

  /// By the bot, whether it was shown already or not.
  record Written(long number, Letter letter, Instant at) implements Entry {}

  /// A conversation by how it began.
  record Topic(ConversationId conversation, String begins, Instant last) {}

  /// What was said since a mark, in order, the last of it where it is more than `most`. A letter
  /// that was placed here only after later ones were written comes too, once more if need be.
  List<Entry> since(ConversationId conversation, Mark mark, int most);

  /// The conversations of a person in a channel, the latest first.
  List<Topic> topics(PersonId person, String channel, int most);
}
