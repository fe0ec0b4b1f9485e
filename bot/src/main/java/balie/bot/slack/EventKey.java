package balie.bot.slack;

import java.util.List;
import java.util.Optional;

/// What makes something that was said unique, however often and by whatever way Slack tells of it:
/// the message, by its channel and timestamp, or the interaction.
///
/// @param ts of the message that was written, pressed or used
/// @param user who did it
/// @param what `said`, `pressed`, `command`, `used` or `form`
/// @param id what tells two of the same kind apart, `-` for a message
record EventKey(String channel, String ts, String user, String what, String id) {
  private static final int PARTS = 5;

  static EventKey said(String channel, String ts, String user) {
    return new EventKey(channel, ts, user, "said", "-");
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
    return new EventKey(channel, ts, user, what + "-" + part, id);
  }

  String text() {
    return String.join(" ", channel, ts, user, what, id);
  }
}
