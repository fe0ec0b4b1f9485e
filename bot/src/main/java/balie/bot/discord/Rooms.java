package balie.bot.discord;

import balie.bot.channel.Recent;
import balie.bot.channel.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The channels and threads that Discord told of, and by what mentions the bot is called.
final class Rooms {
  private static final int MOST = 20_000;
  private static final Set<Integer> THREADS = Set.of(10, 11, 12);

  /// Text and announcements.
  private static final Set<Integer> WITH_MESSAGES = Set.of(0, 5);

  private final Api api;
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final Map<String, String> lasts = new ConcurrentHashMap<>();
  private final Recent<String> threads = new Recent<>(MOST);
  private final Recent<String> roots = new Recent<>(MOST);
  private final Set<String> calls = ConcurrentHashMap.newKeySet();
  private volatile String self = "";

  /// @param parent the channel of a thread
  record Place(String id, String guild, int type, Optional<String> parent, String name) {
    boolean isThread() {
      return THREADS.contains(type);
    }

    /// Whether people write there.
    boolean hasMessages() {
      return isThread() || WITH_MESSAGES.contains(type);
    }

    /// How its history is named among the marks.
    String stream() {
      return guild + "." + parent.map(p -> p + "/").orElse("") + id;
    }
  }

  Rooms(Api api) {
    this.api = api;
  }

  /// What Discord tells of who the bot is and of what there is.
  void told(String type, DataObject data) {
    switch (type) {
      case "READY" -> {
        self = data.getObject("user").getString("id");
        calls.add("@" + self);
        calls.add("@!" + self);
      }
      case "GUILD_CREATE" -> guild(data);
      case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE" -> data.optObject("role").ifPresent(this::role);
      case "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE" ->
          learn(data, data.getString("guild_id", Room.NOWHERE));
      case "THREAD_LIST_SYNC" -> learn(data.optArray("threads"), data.getString("guild_id"));
      case "CHANNEL_DELETE", "THREAD_DELETE" -> places.remove(data.getString("id"));
      case "GUILD_DELETE" -> {
        String gone = data.getString("id");
        places.values().removeIf(place -> place.guild().equals(gone));
      }
      default -> {
        // Nothing about places.
      }
    }
  }

  private void guild(DataObject guild) {
    String id = guild.getString("id");
    learn(guild.optArray("channels"), id);
    learn(guild.optArray("threads"), id);
    guild
        .optArray("threads")
        .ifPresent(threads -> threads.stream(DataArray::getObject).forEach(this::last));
    guild
        .optArray("roles")
        .ifPresent(roles -> roles.stream(DataArray::getObject).forEach(this::role));
  }

  private void last(DataObject thread) {
    String last = thread.getString("last_message_id", "");
    if (!last.isEmpty()) {
      lasts.put(thread.getString("id"), last);
    }
  }

  private void learn(Optional<DataArray> channels, String guild) {
    channels.ifPresent(
        all -> all.stream(DataArray::getObject).forEach(channel -> learn(channel, guild)));
  }

  private Place learn(DataObject channel, String guild) {
    Place place =
        new Place(
            channel.getString("id"),
            guild,
            channel.getInt("type", 0),
            Optional.ofNullable(channel.getString("parent_id", null)),
            channel.getString("name", ""));
    Place kept =
        place.isThread()
            ? place
            : new Place(place.id(), guild, place.type(), Optional.empty(), place.name());
    places.put(kept.id(), kept);
    return kept;
  }

  /// A role that stands for this bot alone: to mention it is to mention the bot.
  private void role(DataObject role) {
    boolean own =
        role.optObject("tags").filter(t -> t.getString("bot_id", "").equals(self)).isPresent();
    if (own) {
      calls.add("@&" + role.getString("id"));
    }
  }

  /// The bot's own id.
  String self() {
    return self;
  }

  /// Whether a mention is one of the bot.
  ///
  /// @param mention such as `@123` or `@&123`
  boolean isCall(String mention) {
    return calls.contains(mention);
  }

  /// A channel or thread of a guild, asked for where Discord has not told of it.
  Place place(String guild, String channel) throws Trouble {
    Place known = places.get(channel);
    return known != null ? known : learn(api.channel(channel), guild);
  }

  /// The thread of a message, empty where none is known.
  Optional<String> threadAt(String message) {
    Place place = places.get(message);
    return place != null && place.isThread() ? Optional.of(message) : threads.get(message);
  }

  /// The message at which a thread was opened. Discord gives both the same id; where a server does
  /// not, it is remembered.
  String rootOf(String thread) {
    return roots.get(thread).orElse(thread);
  }

  /// A thread that the bot opened at a message.
  void opened(Room room, String message, String thread) {
    places.put(thread, new Place(thread, room.guild(), 11, Optional.of(room.channel()), ""));
    if (!thread.equals(message)) {
      threads.put(message, thread);
      roots.put(thread, message);
    }
  }

  /// The guild that the bot is in, empty where there are several.
  Optional<String> onlyGuild() {
    List<String> guilds =
        places.values().stream()
            .map(Place::guild)
            .filter(g -> !g.equals(Room.NOWHERE))
            .distinct()
            .toList();
    return guilds.size() == 1 ? Optional.of(guilds.getFirst()) : Optional.empty();
  }

  /// The last message of a thread when the session began. It is told once: what is read later, of a
  /// session that went on, is read in full.
  Optional<String> last(Place place) {
    return Optional.ofNullable(lasts.remove(place.id()));
  }

  /// A place that Discord has told of.
  Optional<Place> known(String channel) {
    return Optional.ofNullable(places.get(channel));
  }

  /// Where people write, as far as Discord told.
  List<Place> withMessages() {
    return places.values().stream().filter(Place::hasMessages).toList();
  }
}
