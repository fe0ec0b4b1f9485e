package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Outgoing;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Delivers the outbox: each conversation's replies in order, through the channel that they came in
/// by, until the channel took them over. A reply whose channel is not there waits for it.
///
/// A crash between showing and marking shows a reply once more; whether the other side has it
/// already is for a channel to ask.
public final class Delivery {
  private final Conversations conversations;
  private final Map<String, Channel> channels;
  private final InstantSource clock;
  private final Lanes lanes;
  private final Set<Long> shown = ConcurrentHashMap.newKeySet();

  public Delivery(Conversations conversations, List<Channel> channels, InstantSource clock) {
    this.conversations = conversations;
    this.channels =
        channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    this.clock = clock;
    this.lanes = new Lanes("delivery", this::deliver, clock);
  }

  /// Delivers what an earlier life left behind.
  void begin() {
    conversations.undelivered().stream()
        .map(outgoing -> outgoing.reply().conversation())
        .distinct()
        .forEach(lanes::wake);
  }

  Lanes lanes() {
    return lanes;
  }

  private void deliver(ConversationId conversation) {
    for (Conversations.Outgoing outgoing : conversations.undelivered()) {
      Reply reply = outgoing.reply();
      Channel channel = channels.get(reply.channel());
      if (reply.conversation().equals(conversation) && channel != null) {
        deliver(channel, outgoing.number(), reply);
      }
    }
  }

  /// Where marking fails after showing, only the marking is tried again.
  private void deliver(Channel channel, long number, Reply reply) {
    if (!shown.contains(number)) {
      Answer answer = Notation.read(reply.body());
      channel.show(new Outgoing(number, reply.conversation(), answer.reply(), answer.why()));
      shown.add(number);
    }
    conversations.delivered(number, clock.instant());
    shown.remove(number);
  }
}
