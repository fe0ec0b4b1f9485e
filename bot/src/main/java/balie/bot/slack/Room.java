package balie.bot.slack;

import balie.bot.channel.RoomName;
import balie.storage.conversation.ConversationId;
import java.util.Optional;

/// Where a conversation is held: a thread of a channel, a direct conversation, or what one person
/// alone is shown in a channel. As a conversation's id: `TEAM.CHANNEL`, then `/THREAD` or `/@USER`.
///
/// @param thread the timestamp of the thread's first message
/// @param only the one who alone sees it
record Room(String team, String channel, Optional<String> thread, Optional<String> only) {

  static Room of(String team, String channel, Optional<String> thread) {
    return new Room(team, channel, thread, Optional.empty());
  }

  static Room only(String team, String channel, String user) {
    return new Room(team, channel, Optional.empty(), Optional.of(user));
  }

  /// The room of a message: a channel's message begins a thread of its own, in which it is
  /// answered; to the bot alone one talks without threads, unless somebody opens one.
  static Room ofMessage(String team, String channel, String ts, Optional<String> thread) {
    return of(team, channel, isDirect(channel) ? thread : thread.or(() -> Optional.of(ts)));
  }

  /// The same for one matter alone, so that it mixes with nothing else that is said there.
  Room once(String matter) {
    return new Room(team, channel, thread, only.map(user -> RoomName.once(user, matter)));
  }

  /// The one who alone sees it.
  Optional<String> viewer() {
    return only.map(RoomName::viewer);
  }

  static Optional<Room> parse(ConversationId id) {
    return RoomName.parse(id)
        .map(name -> new Room(name.realm(), name.channel(), name.thread(), name.only()));
  }

  ConversationId id() {
    return new RoomName(team, channel, thread, only).id();
  }

  /// Whether others read along.
  boolean isShared() {
    return !isDirect(channel);
  }

  static boolean isDirect(String channel) {
    return channel.startsWith("D");
  }
}
