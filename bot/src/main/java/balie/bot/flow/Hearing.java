package balie.bot.flow;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.Conversations.Around;
import balie.storage.conversation.Conversations.Received;
import balie.storage.conversation.Message;
import balie.storage.conversation.Venues;

/// Whether the bot is to speak. Whoever addresses it gets an answer, and so does who goes on in a
/// conversation with it; as soon as somebody else has spoken there it keeps silent until it is
/// addressed again. In a help channel it also answers what nobody addressed to it, but only when it
/// is sure.
final class Hearing {
  private final Conversations conversations;
  private final Venues venues;

  /// How a message is to be taken.
  enum Heard {
    ADDRESSED,
    /// To be answered if that can be done with certainty.
    IN_HELP,
    OVERHEARD
  }

  Hearing(Conversations conversations, Venues venues) {
    this.conversations = conversations;
    this.venues = venues;
  }

  Heard heard(Received received) {
    Message message = received.message();
    if (message.addressed()) {
      return Heard.ADDRESSED;
    }
    Around around = conversations.around(received);
    if (around.byOthers()) {
      return Heard.OVERHEARD;
    }
    if (around.addressed()) {
      return Heard.ADDRESSED;
    }
    return venues.isHelp(message.channel(), message.conversation().venue())
        ? Heard.IN_HELP
        : Heard.OVERHEARD;
  }
}
