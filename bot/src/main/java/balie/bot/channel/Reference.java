package balie.bot.channel;

import java.util.Optional;

/// Where a message of the bot stands, as the outbox keeps it.
///
/// @param message its id or timestamp
public record Reference(String channel, String message) {

  /// Reads what [#text] wrote; empty for anything else.
  public static Optional<Reference> parse(String text) {
    String[] parts = text.split(" ", -1);
    return parts.length == 2 ? Optional.of(new Reference(parts[0], parts[1])) : Optional.empty();
  }

  /// As the outbox keeps it.
  public String text() {
    return channel + " " + message;
  }
}
