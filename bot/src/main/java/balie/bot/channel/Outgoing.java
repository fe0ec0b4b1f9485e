package balie.bot.channel;

import balie.storage.conversation.ConversationId;
import java.util.List;

/// A reply as a channel is to show it.
///
/// @param number its number in the outbox, the same when it is delivered again
/// @param why the answer explained, a short line each, for when the asker wants to know
public record Outgoing(long number, ConversationId conversation, Reply reply, List<String> why) {
  public Outgoing {
    why = List.copyOf(why);
  }
}
