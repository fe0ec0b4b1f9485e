package balie.bot.discord;

import balie.bot.channel.Channel;
import balie.bot.channel.Excuses;
import balie.bot.channel.Incoming;
import balie.bot.channel.Marks;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Trouble;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What was said in Discord, handed over to the road. Each method returns once it is kept; what it
/// throws means that it has to be read again later.
final class Inbound {
  /// Messages with words of people: said, and in reply. Every other type is Discord's own.
  private static final Set<Integer> WORDS = Set.of(0, 19);

  private final Channel channel;
  private final Rooms rooms;
  private final Authors authors;
  private final Excuses<Room> excuses;
  private final Linking linking;
  private final Marks marks;
  private final Desk desk;

  /// What it works with.
  record Parts(Rooms rooms, Authors authors, Excuses<Room> excuses, Linking linking, Marks marks) {}

  Inbound(Channel channel, Parts parts, Desk desk) {
    this.channel = channel;
    this.rooms = parts.rooms();
    this.authors = parts.authors();
    this.excuses = parts.excuses();
    this.linking = parts.linking();
    this.marks = parts.marks();
    this.desk = desk;
  }

  /// Whatever the gateway tells of messages.
  void told(String type, DataObject data) throws Trouble {
    switch (type) {
      case "MESSAGE_CREATE" -> {
        if (isOfPerson(data)) {
          heard(data);
        } else if (isOwn(data)) {
          rooms
              .known(data.getString("channel_id"))
              .ifPresent(
                  place -> marks.advance(place.stream(), Snowflake.sorting(data.getString("id"))));
        }
      }
      case "MESSAGE_UPDATE" -> changed(data);
      case "MESSAGE_DELETE" -> deleted(data.getString("channel_id"), data.getString("id"));
      case "MESSAGE_DELETE_BULK" -> {
        for (Object id : data.getArray("ids")) {
          deleted(data.getString("channel_id"), String.valueOf(id));
        }
      }
      default -> {
        // Nothing about messages.
      }
    }
  }

  /// Whoever addressed the bot is told where it can't be kept now; it is read again later.
  private void heard(DataObject message) throws Trouble {
    String guild = guild(message);
    Room room = room(message, guild);
    try {
      MessageNumber unused = said(message, guild, true);
    } catch (Trouble | RuntimeException failure) {
      if (isAddressed(message, room)) {
        excuses.make(
            EventKey.said(message.getString("channel_id"), message.getString("id")).text(), room);
      }
      throw failure;
    }
  }

  static String guild(DataObject data) {
    String guild = data.getString("guild_id", "");
    return guild.isEmpty() ? Room.NOWHERE : guild;
  }

  /// A message, from an event or from history.
  ///
  /// @param answer whether it is to be answered where it is addressed
  MessageNumber said(DataObject message, String guild, boolean answer) throws Trouble {
    String id = message.getString("id");
    String place = message.getString("channel_id");
    String user = message.getObject("author").getString("id");
    Room room = room(message, guild);
    boolean addressed = answer && isAddressed(message, room);
    Optional<PersonId> asker = linking.person(guild, user);
    EventKey key = EventKey.said(place, id);
    String words = words(message, addressed, asker);
    authors.note(id, user, words);
    Instant at = Snowflake.at(id);
    MessageNumber number = receive(key, room, asker, new Said.Words(words), at, addressed);
    marks.advance(stream(room, place), Snowflake.sorting(id));
    return number;
  }

  private static String stream(Room room, String place) {
    boolean inThread = !place.equals(room.channel());
    return room.guild() + "." + room.channel() + (inThread ? "/" + place : "");
  }

  /// Where a message is said: in its thread, or, where it is in none yet, in the one of the message
  /// that it replies to or begins.
  Room room(DataObject message, String guild) throws Trouble {
    String place = message.getString("channel_id");
    if (guild.equals(Room.NOWHERE)) {
      return Room.direct(place);
    }
    Rooms.Place known = rooms.place(guild, place);
    return known.isThread()
        ? Room.thread(guild, known.parent().orElse(place), rooms.rootOf(place))
        : Room.thread(guild, place, root(message));
  }

  /// A reply to an answer goes on where that one was asked; to a card, at the card.
  private String root(DataObject message) {
    Optional<String> to = repliedTo(message);
    Optional<String> asked =
        message
            .optObject("referenced_message")
            .filter(this::isOwn)
            .map(answer -> repliedTo(answer).orElseGet(() -> answer.getString("id")));
    return asked.or(() -> to).orElseGet(() -> message.getString("id"));
  }

  private static Optional<String> repliedTo(DataObject message) {
    return message
        .optObject("message_reference")
        .map(reference -> reference.getString("message_id", ""))
        .filter(id -> !id.isEmpty());
  }

  private boolean isAddressed(DataObject message, Room room) {
    return !room.isShared()
        || Markup.mentions(message.getString("content", ""), rooms::isCall)
        || isToBot(message);
  }

  private boolean isToBot(DataObject message) {
    return message.optObject("referenced_message").filter(this::isOwn).isPresent();
  }

  private boolean isOwn(DataObject message) {
    return message
        .optObject("author")
        .filter(author -> author.getString("id", "").equals(rooms.self()))
        .isPresent();
  }

  /// A bare mention asks how to ask.
  private String words(DataObject message, boolean addressed, Optional<PersonId> asker) {
    String plain = plain(message);
    return plain.isEmpty() && addressed ? desk.phrases().say(Phrase.HOW_TO_ASK, asker) : plain;
  }

  /// What a message's writer saw.
  String plain(DataObject message) {
    Map<String, String> names = new HashMap<>();
    message
        .optArray("mentions")
        .ifPresent(
            all ->
                all.stream(DataArray::getObject)
                    .forEach(one -> names.put(one.getString("id"), one.getString("username", ""))));
    return Markup.plain(message.getString("content", ""), names, rooms::isCall);
  }

  /// Only what people change counts: Discord also tells of previews that it adds.
  private void changed(DataObject message) {
    boolean edited = !message.isNull("edited_timestamp") && !message.isNull("content");
    if (edited && isOfPerson(message)) {
      EventKey key = EventKey.said(message.getString("channel_id"), message.getString("id"));
      Conversations.Change unused = desk.inlet().edit(channel, key.text(), plain(message));
    }
  }

  private void deleted(String place, String message) {
    EventKey key = EventKey.said(place, message);
    if (desk.inlet().withdraw(channel, key.text()) != Conversations.Change.TOO_LATE) {
      excuses.withdrawn(key.text());
    }
  }

  MessageNumber receive(
      EventKey key, Room room, Optional<PersonId> asker, Said said, Instant at, boolean addressed) {
    return desk.inlet()
        .receive(
            channel,
            new Incoming(key.text(), room.id(), asker, said, at, at, room.isShared(), addressed));
  }

  /// Neither Discord itself, nor a bot, nor a webhook.
  boolean isOfPerson(DataObject message) {
    Optional<DataObject> author = message.optObject("author");
    return author.isPresent()
        && !author.get().getBoolean("bot", false)
        && !author.get().getBoolean("system", false)
        && message.isNull("webhook_id")
        && WORDS.contains(message.getInt("type", 0));
  }
}
