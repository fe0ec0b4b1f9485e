package balie.bot.channel;

/// A way in and out: the terminal, later the web, Slack, Discord.
public interface Channel {

  /// Its name in the inbox and outbox.
  String name();

  /// Shows a reply. It returns once the reply was taken over by the other side; what it throws
  /// means that it was not, and it is delivered again later. After a crash a reply that was already
  /// shown may come once more, under the same number.
  void show(Outgoing outgoing);
}
