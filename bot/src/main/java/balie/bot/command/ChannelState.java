package balie.bot.command;

import java.util.List;

/// How a channel stands: off, for a reason.
record ChannelState(String channel, String reason) {

  /// Every channel besides the terminal, which needs nothing.
  static List<ChannelState> all() {
    String reason = "this version of Balie does not have it yet";
    return List.of(
        new ChannelState("web", reason),
        new ChannelState("slack", reason),
        new ChannelState("discord", reason),
        new ChannelState("mail", reason));
  }

  @Override
  public String toString() {
    return channel + ": " + reason;
  }
}
