package balie.bot.discord;

import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Trouble;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people typed, pressed, used and filled in: kept first, then acknowledged. Discord tells of
/// it once and never again.
final class Interactions {
  private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);
  private static final int COMMAND = 2;
  private static final int PRESSED = 3;
  private static final int COMPLETING = 4;
  private static final int FORM = 5;

  private static final int TELL = 4;
  private static final int COMPLETE = 8;
  private static final int OPEN_FORM = 9;
  private static final int OF_MESSAGE = 3;

  /// What the button is called that answers in words what one person alone sees, and its form,
  /// before the message's id.
  static final String SAY = "say";

  /// What the form of a ticket is called.
  private static final String TICKET = "ticket";

  private final Api api;
  private final Inbound inbound;
  private final Tickets tickets;
  private final Linking linking;
  private final Desk desk;

  Interactions(Api api, Inbound inbound, Tickets tickets, Linking linking, Desk desk) {
    this.api = api;
    this.inbound = inbound;
    this.tickets = tickets;
    this.linking = linking;
    this.desk = desk;
  }

  /// An interaction, read.
  private record Deed(
      DataObject all,
      DataObject data,
      Ticket ticket,
      String guild,
      String place,
      String user,
      Optional<PersonId> asker,
      Language language) {

    EventKey key(String message, String what) {
      return new EventKey(place, message, user, what, ticket.id());
    }

    Room alone() {
      return guild.equals(Room.NOWHERE) ? Room.direct(place) : Room.only(guild, place, user);
    }
  }

  /// Takes one; whatever happens, who did it is told.
  void told(DataObject interaction) {
    Deed deed = read(interaction);
    try {
      switch (interaction.getInt("type")) {
        case COMMAND -> command(deed);
        case PRESSED -> pressed(deed);
        case COMPLETING -> complete(deed);
        case FORM -> filledIn(deed);
        default -> {
          // Of a kind that nothing here asks for.
        }
      }
    } catch (Trouble | RuntimeException failure) {
      LOG.error(
          "event=interaction-not-kept channel=discord interaction={} failure={}",
          deed.ticket().id(),
          failure.getClass().getSimpleName());
      tell(deed, Face.of(Markup.escape(desk.phrases().say(Phrase.NOT_KEPT, deed.language()))));
    }
  }

  private Deed read(DataObject interaction) {
    String guild = Inbound.guild(interaction);
    DataObject user = interaction.optObject("member").orElse(interaction).getObject("user");
    String id = user.getString("id");
    Language language =
        interaction.getString("locale", "en").startsWith("nl") ? Language.NL : Language.EN;
    String place =
        interaction
            .optObject("channel")
            .map(channel -> channel.getString("id", ""))
            .filter(known -> !known.isEmpty())
            .orElseGet(() -> interaction.getString("channel_id"));
    return new Deed(
        interaction,
        interaction.optObject("data").orElseGet(DataObject::empty),
        new Ticket(
            interaction.getString("id"),
            interaction.getString("application_id"),
            interaction.getString("token")),
        guild,
        place,
        id,
        linking.person(guild, id),
        language);
  }

  private void command(Deed deed) throws Trouble {
    if (deed.data().getInt("type", 1) == OF_MESSAGE) {
      used(deed);
      return;
    }
    String typed = value(deed.data());
    switch (deed.data().getString("name", "")) {
      case Commands.LINK -> tell(deed, linking.begin(deed.language()));
      case Commands.UNLINK ->
          tell(deed, linking.forgotten(deed.guild(), deed.user(), deed.language()));
      case Commands.TICKET -> {
        if (typed.isEmpty()) {
          open(deed, ticketForm(deed.asker()));
        } else {
          ticket(deed, "command", typed);
        }
      }
      case Commands.SLA ->
          said(deed, (desk.phrases().say(Phrase.SLA_SUMMARY, deed.asker()) + " " + typed).strip());
      default ->
          said(deed, typed.isEmpty() ? desk.phrases().say(Phrase.HOW_TO_ASK, deed.asker()) : typed);
    }
  }

  private static String value(DataObject data) {
    return data
        .optArray("options")
        .map(options -> options.stream(DataArray::getObject).toList())
        .orElse(List.of())
        .stream()
        .map(option -> option.getString("value", "").strip())
        .findFirst()
        .orElse("");
  }

  private void said(Deed deed, String words) {
    EventKey key = deed.key("0", "command");
    keep(deed, key, Tickets.Manner.THINKING, deed.alone(), new Said.Words(words));
  }

  private void keep(Deed deed, EventKey key, Tickets.Manner manner, Room room, Said said) {
    tickets.keep(key, deed.ticket(), manner);
    try {
      MessageNumber unused =
          inbound.receive(key, room, deed.asker(), said, desk.clock().instant(), true);
    } catch (RuntimeException failure) {
      tickets.drop(key);
      throw failure;
    }
    tickets.acknowledge(key);
  }

  /// A button, or a choice from a list.
  private void pressed(Deed deed) throws Trouble {
    String id = deed.data().getString("custom_id", "");
    String action =
        deed.data()
            .optArray("values")
            .filter(values -> values.length() > 0)
            .map(values -> values.getString(0))
            .orElse(id);
    switch (action) {
      case Linking.BEGIN -> tell(deed, linking.begin(deed.language()));
      case Linking.MAIL -> open(deed, linking.mailForm(deed.language()));
      case Linking.CODE -> open(deed, linking.codeForm(deed.language()));
      case SAY -> open(deed, wordsForm(deed));
      default -> {
        DataObject message = deed.all().getObject("message");
        EventKey key = deed.key(message.getString("id"), "pressed");
        keep(deed, key, Tickets.Manner.UNSEEN, room(deed, message), new Said.Press(action));
      }
    }
  }

  private Room room(Deed deed, DataObject message) throws Trouble {
    if ((message.getInt("flags", 0) & Face.EPHEMERAL) != 0) {
      return tickets.room(message.getString("id")).orElseGet(deed::alone);
    }
    return inbound.room(in(message, deed.place()), deed.guild());
  }

  /// Discord tells the channel of a message, and not every server does.
  private static DataObject in(DataObject message, String place) {
    return message.isNull("channel_id") ? message.put("channel_id", place) : message;
  }

  /// "Make a ticket" at somebody's message: a ticket of whoever wants it so, by the message's own
  /// number where they wrote it, else by their repeating it.
  private void used(Deed deed) throws Trouble {
    String target = deed.data().getString("target_id");
    DataObject message =
        in(deed.data().getObject("resolved").getObject("messages").getObject(target), deed.place());
    EventKey key = deed.key(target, "used");
    Room room = inbound.room(message, deed.guild());
    boolean isPerson = inbound.isOfPerson(message);
    boolean isOwn = isPerson && message.getObject("author").getString("id").equals(deed.user());
    Optional<MessageNumber> original =
        isPerson ? Optional.of(inbound.said(message, deed.guild(), false)) : Optional.empty();
    MessageNumber about =
        isOwn && original.isPresent()
            ? original.get()
            : repeated(deed, key, room, inbound.plain(message));
    wanted(deed, key, room, about);
  }

  private void ticket(Deed deed, String what, String words) {
    EventKey key = deed.key("0", what);
    Room once = deed.alone().once(deed.ticket().id());
    wanted(deed, key, once, repeated(deed, key, once, words));
  }

  private MessageNumber repeated(Deed deed, EventKey key, Room room, String words) {
    return inbound.receive(
        key.about("words"),
        room,
        deed.asker(),
        new Said.Words(words),
        desk.clock().instant(),
        false);
  }

  /// Accepting the offer of a ticket for it is then all there is to do.
  private void wanted(Deed deed, EventKey key, Room room, MessageNumber about) {
    keep(deed, key, Tickets.Manner.THINKING, room, new Said.Press("offer open-ticket " + about));
  }

  private void filledIn(Deed deed) {
    Map<String, String> values = Forms.filledIn(deed.data());
    String first = values.values().stream().findFirst().orElse("");
    String form = deed.data().getString("custom_id", "");
    if (form.startsWith(SAY + " ")) {
      Room room = tickets.room(form.substring(SAY.length() + 1)).orElseGet(deed::alone);
      EventKey key = deed.key("0", "form");
      keep(deed, key, Tickets.Manner.THINKING, room, new Said.Words(first));
      return;
    }
    switch (form) {
      case Linking.MAIL ->
          tell(deed, linking.mailed(deed.guild(), deed.user(), first, deed.language()));
      case Linking.CODE ->
          tell(deed, linking.proven(deed.guild(), deed.user(), first, deed.language()));
      case TICKET -> ticket(deed, "form", String.join("\n", values.values()));
      default -> tell(deed, Face.of("…"));
    }
  }

  private DataObject wordsForm(Deed deed) {
    return Forms.of(
        SAY + " " + deed.all().getObject("message").getString("id"),
        desk.phrases().say(Phrase.SAY, deed.language()),
        List.of(
            new Forms.Field(
                "words", desk.phrases().say(Phrase.SAY_WHAT, deed.language()), true, true)));
  }

  private DataObject ticketForm(Optional<PersonId> asker) {
    return Forms.of(
        TICKET,
        desk.phrases().say(Phrase.TICKET_TITLE, asker),
        List.of(
            new Forms.Field("what", desk.phrases().say(Phrase.TICKET_WHAT, asker), true, false),
            new Forms.Field("since", desk.phrases().say(Phrase.TICKET_SINCE, asker), false, false),
            new Forms.Field(
                "details", desk.phrases().say(Phrase.TICKET_DETAILS, asker), false, true)));
  }

  private void complete(Deed deed) {
    DataArray choices = DataArray.empty();
    desk.completion().services(deed.asker(), value(deed.data())).stream()
        .limit(25)
        .map(name -> Faces.shortened(name, 100))
        .distinct()
        .forEach(name -> choices.add(DataObject.empty().put("name", name).put("value", name)));
    respond(deed, COMPLETE, DataObject.empty().put("choices", choices));
  }

  private void open(Deed deed, DataObject form) {
    respond(deed, OPEN_FORM, form);
  }

  private void tell(Deed deed, Face face) {
    respond(deed, TELL, face.json().put("flags", Face.EPHEMERAL));
  }

  private void respond(Deed deed, int type, DataObject data) {
    var unused =
        api.acknowledge(deed.ticket(), DataObject.empty().put("type", type).put("data", data));
  }
}
