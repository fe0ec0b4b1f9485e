package balie.bot.discord;

import java.util.Optional;

/// Where a message of the bot stands, as the outbox keeps it.
record Reference(String channel, String message) {

  static Optional<Reference> parse(String text) {
    String[] parts = text.split(" ", -1);
    return parts.length == 2 ? Optional.of(new Reference(parts[0], parts[1])) : Optional.empty();
  }

  String text() {
    return channel + " " + message;
  }
}
