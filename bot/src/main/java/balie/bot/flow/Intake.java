package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Conversations.Received;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Message;
import balie.storage.conversation.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where messages come in: kept first, then handled, each once, one after the other within a
/// conversation. What a message changes commits together with its reply.
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Conversations conversations;
  private final Handling handling;
  private final Delivery delivery;
  private final Lanes lanes;

  public Intake(
      Conversations conversations, Snapshots snapshots, Delivery delivery, InstantSource clock) {
    this.conversations = conversations;
    this.handling = new Handling(snapshots);
    this.delivery = delivery;
    this.lanes = new Lanes("intake", this::handle, clock);
  }

  /// Keeps a message and returns, which acknowledges it; the answer comes later, through the
  /// channel. One that came before does no harm. What it throws means that the message was not kept
  /// and that the other side must send it again.
  public void receive(Channel channel, Incoming incoming) {
    Conversations.Receipt unused =
        conversations.receive(
            new Message(
                channel.name(),
                incoming.event(),
                incoming.conversation(),
                incoming.asker(),
                incoming.text(),
                incoming.at(),
                incoming.about(),
                incoming.shared()));
    lanes.wake(incoming.conversation());
  }

  /// Handles what an earlier life left behind.
  void begin() {
    conversations.unhandled().stream()
        .map(received -> received.message().conversation())
        .distinct()
        .forEach(lanes::wake);
  }

  Lanes lanes() {
    return lanes;
  }

  private void handle(ConversationId conversation) {
    for (Received received : conversations.unhandled()) {
      if (received.message().conversation().equals(conversation)) {
        handle(received);
      }
    }
  }

  private void handle(Received received) {
    Message message = received.message();
    Optional<Focus> focus = conversations.focus(message.conversation());
    Handling.Handled handled = handled(received, focus);
    Reply reply =
        new Reply(message.channel(), message.conversation(), Notation.write(handled.answer()));
    List<Conversations.Outgoing> unused =
        conversations.handle(received.number(), List.of(reply), handled.focus());
    delivery.lanes().wake(message.conversation());
  }

  /// The one place where what is thrown in handling is caught.
  private Handling.Handled handled(Received received, Optional<Focus> focus) {
    Message message = received.message();
    try {
      return handling.handle(message, focus);
    } catch (RuntimeException | StackOverflowError thrown) {
      LOG.error(
          "event=handling-failed message={} channel={} conversation={} failure={}",
          received.number(),
          message.channel(),
          message.conversation(),
          Failure.of(thrown));
      return handling.failed(received, focus);
    }
  }
}
