package balie.bot.slack;

import java.util.Optional;

/// Where a message of the bot stands, as the outbox keeps it.
///
/// @param ts its timestamp
record Reference(String channel, String ts) {

  static Optional<Reference> parse(String text) {
    String[] parts = text.split(" ", -1);
    return parts.length == 2 ? Optional.of(new Reference(parts[0], parts[1])) : Optional.empty();
  }

  String text() {
    return channel + " " + ts;
  }
}
