package balie.bot.channel;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.MessageNumber;

/// Where a channel hands over what was said: the road behind it.
public interface Inlet {

  /// Keeps a message and returns, which lets the channel acknowledge it; the answer comes later.
  /// One that came before does no harm. What it throws means that the message was not kept.
  MessageNumber receive(Channel channel, Incoming incoming);

  /// The words of a message have become others. An answer that was given is given anew, in its
  /// place, if the message only asked something.
  Conversations.Change edit(Channel channel, String event, String words);

  /// A message was taken back, and with it goes its answer.
  Conversations.Change withdraw(Channel channel, String event);
}
