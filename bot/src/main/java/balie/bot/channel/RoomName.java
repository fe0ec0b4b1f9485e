package balie.bot.channel;

import balie.storage.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/// How a place where people talk is named as a conversation: `REALM.CHANNEL`, then `/THREAD` or
/// `/@USER`.
///
/// @param realm the workspace or server
/// @param only the one who alone sees it, and after a `~` the matter that it is about
public record RoomName(
    String realm, String channel, Optional<String> thread, Optional<String> only) {

  /// Reads what [#id] wrote; empty for a conversation that is held elsewhere.
  public static Optional<RoomName> parse(ConversationId id) {
    List<String> parts = List.of(id.id().split("/", -1));
    List<String> place = List.of(parts.getFirst().split("\\.", -1));
    if (place.size() != 2 || parts.size() > 2) {
      return Optional.empty();
    }
    Optional<String> rest = parts.size() == 2 ? Optional.of(parts.get(1)) : Optional.empty();
    return Optional.of(
        new RoomName(
            place.getFirst(),
            place.get(1),
            rest.filter(r -> !r.startsWith("@")),
            rest.filter(r -> r.startsWith("@")).map(r -> r.substring(1))));
  }

  /// As a conversation.
  public ConversationId id() {
    return new ConversationId(
        realm
            + "."
            + channel
            + thread.map(t -> "/" + t).orElse("")
            + only.map(u -> "/@" + u).orElse(""));
  }

  /// Who sees what is shown to one person about one matter.
  public static String viewer(String only) {
    return only.replaceAll("~.*", "");
  }

  /// What is shown to one person, about one matter alone.
  public static String once(String user, String matter) {
    return user + "~" + matter.replaceAll("[^A-Za-z0-9.]", "_");
  }
}
