package balie.bot.discord;

import balie.bot.channel.RoomName;
import balie.storage.conversation.ConversationId;
import java.util.Optional;

/// Where a conversation is held: a thread of a channel, a direct conversation, or what one person
/// alone is shown in a channel. As a conversation's id: `GUILD.CHANNEL`, then `/THREAD` or
/// `/@USER`.
///
/// @param guild [#NOWHERE] for a direct conversation
/// @param thread the id of the thread, which is that of the message that it begins with, also while
///   nobody has opened it yet
/// @param only the one who alone sees it
record Room(String guild, String channel, Optional<String> thread, Optional<String> only) {
  /// Of no guild.
  static final String NOWHERE = "@me";

  static Room of(String guild, String channel) {
    return new Room(guild, channel, Optional.empty(), Optional.empty());
  }

  static Room direct(String channel) {
    return of(NOWHERE, channel);
  }

  static Room thread(String guild, String channel, String thread) {
    return new Room(guild, channel, Optional.of(thread), Optional.empty());
  }

  static Room only(String guild, String channel, String user) {
    return new Room(guild, channel, Optional.empty(), Optional.of(user));
  }

  /// The same for one matter alone, so that it mixes with nothing else that is said there.
  Room once(String matter) {
    return new Room(guild, channel, thread, only.map(user -> RoomName.once(user, matter)));
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
    return new RoomName(guild, channel, thread, only).id();
  }

  /// Whether others read along.
  boolean isShared() {
    return !guild.equals(NOWHERE);
  }
}
