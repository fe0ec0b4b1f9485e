package balie.bot.slack;

import balie.bot.channel.Channel;
import balie.bot.channel.Excuses;
import balie.bot.channel.Incoming;
import balie.bot.channel.Marks;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Recent;
import balie.bot.channel.Trouble;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What was said and done in Slack, handed over to the road. Each method returns once it is kept;
/// what it throws means that Slack is to tell it again.
final class Inbound {
  /// Messages with words of people; every other subtype is Slack's own.
  static final Set<String> WORDS = Set.of("", "file_share", "thread_broadcast", "me_message");

  private static final int LONGEST = 40_000;
  private static final int MOST_GONE = 1_000;

  /// In place of a message's timestamp, where there is no message.
  private static final String NO_MESSAGE = "0";

  private final Channel channel;
  private final Api api;
  private final Api.Self self;
  private final Members members;
  private final Responses responses;
  private final Excuses<Room> excuses;
  private final Homes homes;
  private final Marks marks;
  private final Desk desk;

  /// Messages that were deleted before they came: Slack promises no order between an event and the
  /// next.
  private final Recent<Boolean> gone = new Recent<>(MOST_GONE);

  /// What it works with.
  record Parts(
      Members members, Responses responses, Excuses<Room> excuses, Homes homes, Marks marks) {}

  Inbound(Channel channel, Api api, Api.Self self, Parts parts, Desk desk) {
    this.channel = channel;
    this.api = api;
    this.self = self;
    this.members = parts.members();
    this.responses = parts.responses();
    this.excuses = parts.excuses();
    this.homes = parts.homes();
    this.marks = parts.marks();
    this.desk = desk;
  }

  /// Whatever the Events API tells.
  void event(JsonNode payload) throws Trouble {
    JsonNode event = payload.path("event");
    switch (event.path("type").asText()) {
      case "message" -> message(event);
      case "app_mention" -> said(event);
      case "reaction_added" -> reaction(event);
      case "app_home_opened" -> homes.opened(event.path("user").asText(), self.team());
      case "user_change" -> members.forget(event.path("user").path("id").asText());
      default -> {
        // Nothing that concerns the desk.
      }
    }
  }

  /// What was said to the bot could not be kept; Slack tells it again, and whoever said it is told
  /// that it takes longer.
  void notKept(JsonNode payload) {
    JsonNode event = payload.path("event");
    String type = event.path("type").asText();
    String place = event.path("channel").asText();
    boolean isSaid = type.equals("app_mention") || type.equals("message");
    boolean addressed =
        Room.isDirect(place) || Mrkdwn.mentions(event.path("text").asText(), self.user());
    if (isSaid
        && addressed
        && WORDS.contains(event.path("subtype").asText())
        && isOfPerson(event)) {
      String ts = event.path("ts").asText();
      EventKey key = EventKey.said(place, ts, event.path("user").asText());
      excuses.make(key.text(), Room.ofMessage(self.team(), place, ts, thread(event)));
    }
  }

  /// What was pressed could not be kept, and nobody tells it again: whoever pressed has to.
  ///
  /// @return false where they can't be told
  boolean sayAgain(JsonNode payload) throws Trouble {
    return responses.tell(
        payload.path("response_url").asText(), Faces.plain(notKept(), "not-kept"));
  }

  /// The words for it.
  String notKept() {
    return desk.phrases().say(Phrase.NOT_KEPT, Optional.empty());
  }

  private void message(JsonNode event) throws Trouble {
    String subtype = event.path("subtype").asText();
    switch (subtype) {
      case "message_changed" -> changed(event);
      case "message_deleted" -> deleted(event);
      default -> {
        if (WORDS.contains(subtype)) {
          said(event);
        }
      }
    }
  }

  private void said(JsonNode event) throws Trouble {
    EventKey key = key(event.path("channel").asText(), event);
    if (isOfPerson(event) && gone.get(key.text()).isEmpty()) {
      MessageNumber unused = said(event, event.path("channel").asText(), true);
      if (gone.get(key.text()).isPresent()) {
        var _ = desk.inlet().withdraw(channel, key.text());
        excuses.withdrawn(key.text());
      }
    }
  }

  /// A message, from an event or from history.
  ///
  /// @param answer whether it is to be answered where it is addressed
  MessageNumber said(JsonNode message, String place, boolean answer) throws Trouble {
    String ts = message.path("ts").asText();
    String user = message.path("user").asText();
    String text = message.path("text").asText();
    Room room = Room.ofMessage(self.team(), place, ts, thread(message));
    boolean addressed = answer && (Room.isDirect(place) || Mrkdwn.mentions(text, self.user()));
    Optional<PersonId> asker = members.person(user, self.team());
    EventKey key = EventKey.said(place, ts, user);
    MessageNumber number =
        receive(key, room, asker, new Said.Words(words(text, addressed, asker)), at(ts), addressed);
    marks.advance(place, ts);
    room.thread().ifPresent(root -> marks.advance(place + "/" + root, ts));
    return number;
  }

  /// A bare mention asks how to ask.
  private String words(String text, boolean addressed, Optional<PersonId> asker) {
    String plain = Mrkdwn.plain(text, self.user());
    String kept = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return kept.isEmpty() && addressed ? desk.phrases().say(Phrase.HOW_TO_ASK, asker) : kept;
  }

  private void changed(JsonNode event) {
    JsonNode message = event.path("message");
    String before = event.path("previous_message").path("text").asText();
    String after = message.path("text").asText();
    if (isOfPerson(message) && message.has("edited") && !before.equals(after)) {
      EventKey key = key(event.path("channel").asText(), message);
      Conversations.Change unused =
          desk.inlet().edit(channel, key.text(), Mrkdwn.plain(after, self.user()));
    }
  }

  private void deleted(JsonNode event) {
    JsonNode message = event.path("previous_message");
    if (isOfPerson(message)) {
      EventKey key = key(event.path("channel").asText(), message);
      gone.put(key.text(), true);
      if (desk.inlet().withdraw(channel, key.text()) != Conversations.Change.TOO_LATE) {
        excuses.withdrawn(key.text());
      }
    }
  }

  private static EventKey key(String place, JsonNode message) {
    return EventKey.said(place, message.path("ts").asText(), message.path("user").asText());
  }

  /// A ticket's emoji makes a ticket of a message, for whoever put it there.
  private void reaction(JsonNode event) throws Trouble {
    JsonNode item = event.path("item");
    if (!event.path("reaction").asText().equals("ticket")
        || !item.path("type").asText().equals("message")) {
      return;
    }
    String place = item.path("channel").asText();
    String ts = item.path("ts").asText();
    String user = event.path("user").asText();
    Optional<Message> message = api.message(place, ts);
    if (message.isPresent()) {
      ticket(new EventKey(place, ts, user, "used", "emoji"), History.json(message.get(), ts));
    }
  }

  /// A slash command; its answer is for the one who typed it.
  void command(JsonNode form) throws Trouble {
    String place = form.path("channel_id").asText();
    String user = form.path("user_id").asText();
    String text = form.path("text").asText().strip();
    String command = form.path("command").asText();
    Room room = Room.only(self.team(), place, user);
    Optional<PersonId> asker = members.person(user, self.team());
    String trigger = form.path("trigger_id").asText();
    if (command.equals("/ticket") && text.isEmpty()) {
      homes.openForm(trigger, room, asker);
      return;
    }
    EventKey key = new EventKey(place, NO_MESSAGE, user, "command", trigger.replace(' ', '_'));
    responses.keep(key, form.path("response_url").asText());
    String words = Mrkdwn.plain(text, self.user());
    if (command.equals("/ticket")) {
      Room once = room.once(key.id());
      ticket(key, once, repeated(key, once, words));
      return;
    }
    MessageNumber unused =
        receive(
            key,
            room,
            asker,
            new Said.Words(typed(command, words, asker)),
            desk.clock().instant(),
            true);
  }

  private String typed(String command, String text, Optional<PersonId> asker) {
    return switch (command) {
      case "/sla" -> (desk.phrases().say(Phrase.SLA_SUMMARY, asker) + " " + text).strip();
      default -> text.isEmpty() ? desk.phrases().say(Phrase.HOW_TO_ASK, asker) : text;
    };
  }

  /// A button, or a choice from a menu.
  void pressed(JsonNode payload) throws Trouble {
    JsonNode action = payload.path("actions").path(0);
    String pressed =
        action.path("type").asText().equals("static_select")
            ? action.path("selected_option").path("value").asText()
            : action.path("value").asText();
    JsonNode container = payload.path("container");
    String place = payload.path("channel").path("id").asText(container.path("channel_id").asText());
    if (place.isEmpty() || pressed.isEmpty()) {
      return;
    }
    String user = payload.path("user").path("id").asText();
    String ts = container.path("message_ts").asText();
    Room room = room(payload, place, ts, action.path("block_id").asText());
    EventKey key = new EventKey(place, ts, user, "pressed", action.path("action_ts").asText("-"));
    responses.keep(key, payload.path("response_url").asText());
    MessageNumber unused =
        receive(
            key,
            room,
            members.person(user, self.team()),
            new Said.Press(pressed),
            desk.clock().instant(),
            true);
  }

  private Room room(JsonNode payload, String place, String ts, String block) {
    JsonNode container = payload.path("container");
    if (container.path("is_ephemeral").asBoolean()) {
      Optional<Room> told = Faces.room(block).filter(r -> r.channel().equals(place));
      if (told.isPresent()) {
        return told.get();
      }
    }
    Optional<String> thread = thread(payload.path("message")).or(() -> thread(container));
    return Room.ofMessage(self.team(), place, ts, thread);
  }

  /// "Open a ticket" on somebody's message.
  void used(JsonNode payload) throws Trouble {
    JsonNode message = payload.path("message");
    String place = payload.path("channel").path("id").asText();
    String ts = message.path("ts").asText(payload.path("message_ts").asText());
    String user = payload.path("user").path("id").asText();
    EventKey key = new EventKey(place, ts, user, "used", payload.path("action_ts").asText("-"));
    responses.keep(key, payload.path("response_url").asText());
    ticket(key, message);
  }

  /// A message becomes a ticket of whoever wants it so: by its own number where they wrote it, else
  /// by their repeating it. Accepting the offer of a ticket for it is then all there is to do.
  private void ticket(EventKey key, JsonNode message) throws Trouble {
    String place = key.channel();
    Room room = Room.ofMessage(self.team(), place, key.ts(), thread(message));
    Optional<MessageNumber> original =
        isOfPerson(message) ? Optional.of(said(message, place, false)) : Optional.empty();
    boolean isOwn = message.path("user").asText().equals(key.user());
    ticket(
        key,
        room,
        isOwn && original.isPresent()
            ? original.get()
            : repeated(key, room, Mrkdwn.plain(message.path("text").asText(), self.user())));
  }

  private MessageNumber repeated(EventKey key, Room room, String words) throws Trouble {
    return receive(
        key.about("words"),
        room,
        members.person(key.user(), self.team()),
        new Said.Words(words),
        desk.clock().instant(),
        false);
  }

  private void ticket(EventKey key, Room room, MessageNumber about) throws Trouble {
    MessageNumber unused =
        receive(
            key,
            room,
            members.person(key.user(), self.team()),
            new Said.Press("offer open-ticket " + about),
            desk.clock().instant(),
            true);
  }

  /// A form that was filled in.
  void submitted(JsonNode payload) throws Trouble {
    JsonNode view = payload.path("view");
    Optional<Room> room =
        Room.parse(
            new balie.storage.conversation.ConversationId(
                view.path("private_metadata").asText("-")));
    if (room.isPresent()) {
      String user = payload.path("user").path("id").asText();
      EventKey key =
          new EventKey(room.get().channel(), NO_MESSAGE, user, "form", view.path("id").asText("-"));
      Room once = room.get().once(key.id());
      ticket(key, once, repeated(key, once, homes.filledIn(view)));
    }
  }

  private MessageNumber receive(
      EventKey key, Room room, Optional<PersonId> asker, Said said, Instant at, boolean addressed) {
    return desk.inlet()
        .receive(
            channel,
            new Incoming(key.text(), room.id(), asker, said, at, at, room.isShared(), addressed));
  }

  /// Neither Slack itself, nor a bot, nor a webhook.
  private boolean isOfPerson(JsonNode message) {
    String user = message.path("user").asText();
    return !user.isEmpty()
        && !user.equals(self.user())
        && !user.equals("USLACKBOT")
        && !message.hasNonNull("bot_id")
        && !message.path("subtype").asText().equals("bot_message");
  }

  private static Optional<String> thread(JsonNode message) {
    return Optional.of(message.path("thread_ts").asText()).filter(ts -> !ts.isEmpty());
  }

  /// A moment as Slack writes it.
  static String timestamp(Instant moment) {
    return "%d.%06d".formatted(moment.getEpochSecond(), moment.getNano() / 1_000);
  }

  /// When a message was written, by its timestamp.
  static Instant at(String ts) {
    int dot = ts.indexOf('.');
    try {
      long seconds = Long.parseLong(dot < 0 ? ts : ts.substring(0, dot));
      long micros = dot < 0 ? 0 : Long.parseLong(ts.substring(dot + 1));
      return Instant.ofEpochSecond(seconds, micros * 1_000);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException("a message without a timestamp");
    }
  }
}
