package balie.bot.channel;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import java.util.List;
import java.util.Optional;

/// A reply as a channel is to show it.
///
/// @param number its number in the outbox, the same when it is delivered again
/// @param why the answer explained, a short line each, for when the asker wants to know
/// @param answers the channel's own id of the message that it answers, empty where nobody asked
/// @param judged the message whose answer it is, where people may say what they think of it
/// @param replaces the channel's reference of the message whose place it takes
/// @param isSign whether it only says that the answer takes longer: it may be left out, and shall
///   hold up nothing
public record Outgoing(
    long number,
    ConversationId conversation,
    Reply reply,
    List<String> why,
    Optional<String> answers,
    Optional<MessageNumber> judged,
    Optional<String> replaces,
    boolean isSign) {
  public Outgoing {
    why = List.copyOf(why);
  }
}
