package balie.bot.discord;

import java.util.List;
import java.util.Optional;

/// What makes something that was said unique, however often and by whatever way Discord tells of
/// it: the message, or the interaction. Of a deleted message Discord does not tell who wrote it, so
/// a message's key does not say so either.
///
/// @param message that was written, pressed or used, `0` for none
/// @param user who did it, `-` for a message
/// @param what `said`, `pressed`, `command`, `used` or `form`
/// @param id of the interaction, `-` for a message
record EventKey(String channel, String message, String user, String what, String id) {
  private static final int PARTS = 5;
  private static final String NONE = "-";

  static EventKey said(String channel, String message) {
    return new EventKey(channel, message, NONE, "said", NONE);
  }

  static Optional<EventKey> parse(String text) {
    List<String> parts = List.of(text.split(" ", -1));
    return parts.size() == PARTS
        ? Optional.of(
            new EventKey(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)))
        : Optional.empty();
  }

  /// What goes with it, such as the words of a form.
  EventKey about(String part) {
    return new EventKey(channel, message, user, what + "-" + part, id);
  }

  /// Who did it, empty where the key does not say.
  Optional<String> who() {
    return Optional.of(user).filter(one -> !one.equals(NONE));
  }

  boolean isMessage() {
    return what.equals("said");
  }

  /// Whether who did it sees the bot think until the answer comes.
  boolean isThoughtOf() {
    return !isMessage() && !what.equals("pressed");
  }

  String text() {
    return String.join(" ", channel, message, user, what, id);
  }
}
