package balie.bot.discord;

import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Recent;
import balie.bot.channel.Reference;
import balie.bot.channel.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Posts messages where a conversation is held: in the thread of its first message, which is opened
/// with the first answer. Where no thread can be, as a reply to that message.
final class Posts {
  private static final int MOST = 5_000;
  private static final int LOCKS = 64;

  private final Api api;
  private final Rooms rooms;
  private final Authors authors;
  private final Phrases phrases;

  /// The messages at which no thread can be opened.
  private final Recent<Boolean> without = new Recent<>(MOST);

  /// Two that answer in the same thread open it once.
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

  Posts(Api api, Rooms rooms, Authors authors, Phrases phrases) {
    this.api = api;
    this.rooms = rooms;
    this.authors = authors;
    this.phrases = phrases;
  }

  Reference post(Room room, Face face, String nonce) throws Trouble {
    Optional<String> root = room.thread();
    if (root.isEmpty()) {
      return in(room.channel(), face, nonce, Optional.empty());
    }
    if (without.get(root.get()).isEmpty()) {
      Optional<String> thread = thread(room, root.get());
      if (thread.isPresent()) {
        return in(thread.get(), face, nonce, Optional.empty());
      }
    }
    return in(room.channel(), face, nonce, root);
  }

  private Reference in(String channel, Face face, String nonce, Optional<String> to)
      throws Trouble {
    return new Reference(channel, api.post(channel, face, nonce, to));
  }

  /// The thread of a message, opened where it is not yet; empty where none can be.
  private Optional<String> thread(Room room, String root) throws Trouble {
    synchronized (locks.get(Math.floorMod(root.hashCode(), LOCKS))) {
      Optional<String> known = rooms.threadAt(root);
      return known.isPresent() ? known : opened(room, root);
    }
  }

  private Optional<String> opened(Room room, String root) throws Trouble {
    String title = authors.title(root, phrases.say(Phrase.THREAD, Optional.empty()));
    try {
      String thread = api.thread(room.channel(), root, title);
      rooms.opened(room, root, thread);
      return Optional.of(thread);
    } catch (Trouble trouble) {
      if (!trouble.isRefusal()) {
        throw trouble;
      }
      without.put(root, true);
      return Optional.empty();
    }
  }
}
