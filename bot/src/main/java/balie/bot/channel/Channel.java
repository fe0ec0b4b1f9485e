package balie.bot.channel;

import balie.storage.conversation.ConversationId;

/// A way in and out: the terminal, later the web, Slack, Discord.
public interface Channel {

  /// Its name in the inbox and outbox.
  String name();

  /// Shows a reply. It returns once the reply was taken over by the other side; what it throws
  /// means that it was not, and it is delivered again later.
  void show(ConversationId conversation, String body);
}
