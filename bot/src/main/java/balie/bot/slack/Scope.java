package balie.bot.slack;

/// What the bot's token must be allowed, each for a reason.
public enum Scope {
  APP_MENTIONS_READ("app_mentions:read", "to hear when it is mentioned"),
  CHANNELS_HISTORY("channels:history", "to read threads, and what was said while it was away"),
  CHANNELS_READ("channels:read", "to know the public channels that it is in"),
  CHAT_WRITE("chat:write", "to answer"),
  COMMANDS("commands", "to take /balie, /ticket and /sla, and the message action"),
  GROUPS_HISTORY("groups:history", "as channels:history, in private channels"),
  GROUPS_READ("groups:read", "to know the private channels that it is in"),
  IM_HISTORY("im:history", "to hear what is said to it alone"),
  IM_READ("im:read", "to know who talks to it alone"),
  IM_WRITE("im:write", "to tell somebody something privately"),
  MPIM_HISTORY("mpim:history", "as channels:history, in group messages"),
  MPIM_READ("mpim:read", "to know the group messages that it is in"),
  REACTIONS_READ("reactions:read", "to make a ticket of a message by an emoji"),
  USERS_READ("users:read", "to tell members from guests and strangers"),
  USERS_READ_EMAIL("users:read.email", "to know who asks, by their e-mail address");

  private final String id;
  private final String what;

  Scope(String id, String what) {
    this.id = id;
    this.what = what;
  }

  /// As Slack writes it.
  public String id() {
    return id;
  }

  /// What the bot needs it for.
  public String what() {
    return what;
  }
}
