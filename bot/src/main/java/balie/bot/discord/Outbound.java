package balie.bot.discord;

import balie.bot.channel.Button;
import balie.bot.channel.Excuses;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Presence;
import balie.bot.channel.Reference;
import balie.bot.channel.Reply;
import balie.bot.channel.Showing;
import balie.bot.channel.Trouble;
import balie.bot.channel.Verdicts;
import balie.storage.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Shows replies: in their thread, to one person alone where they are private, in the place of an
/// earlier one where there is one to replace.
final class Outbound {
  private final Api api;
  private final Rooms rooms;
  private final Authors authors;
  private final Tickets tickets;
  private final Excuses<Room> excuses;
  private final Posts posts;
  private final Linking linking;
  private final Phrases phrases;

  /// What it works with.
  record Parts(
      Rooms rooms,
      Authors authors,
      Tickets tickets,
      Excuses<Room> excuses,
      Posts posts,
      Linking linking) {}

  Outbound(Api api, Parts parts, Phrases phrases) {
    this.api = api;
    this.rooms = parts.rooms();
    this.authors = parts.authors();
    this.tickets = parts.tickets();
    this.excuses = parts.excuses();
    this.posts = parts.posts();
    this.linking = parts.linking();
    this.phrases = phrases;
  }

  Showing show(Outgoing outgoing) {
    Optional<Room> room = Room.parse(outgoing.conversation());
    if (room.isEmpty()) {
      return new Showing.Never("no-such-room");
    }
    try {
      return outgoing.isSign() ? sign(outgoing, room.get()) : show(outgoing, room.get());
    } catch (Trouble trouble) {
      if (trouble.isRefusal()) {
        return outgoing.isSign()
            ? Showing.shown()
            : new Showing.Never("discord-" + trouble.reason());
      }
      return Showing.unknown(trouble.patience());
    }
  }

  /// Whether Discord has a letter already, and where.
  ///
  /// @param others what is known to be other letters, however alike
  Presence has(Outgoing outgoing, Set<String> others) {
    Optional<Room> room = Room.parse(outgoing.conversation());
    try {
      Optional<Showing.Shown> there =
          room.isEmpty() ? Optional.empty() : find(outgoing, room.get(), others);
      return there.<Presence>map(Presence.There::new).orElse(Presence.ABSENT);
    } catch (Trouble trouble) {
      return trouble.isRefusal() ? Presence.ABSENT : new Presence.Unclear(trouble.patience());
    }
  }

  /// Discord keeps no mark of the sender's in a message: it is known by its text and buttons, after
  /// the question, unless it is another letter's or answers another message.
  private Optional<Showing.Shown> find(Outgoing outgoing, Room room, Set<String> others)
      throws Trouble {
    if (room.only().isPresent() || (outgoing.reply().isPrivate() && room.isShared())) {
      return Optional.empty();
    }
    Face face = outgoing.isSign() ? sign(outgoing) : face(outgoing);
    String after = outgoing.answers().flatMap(EventKey::parse).map(Outbound::moment).orElse("0");
    String place = room.thread().flatMap(rooms::threadAt).orElse(room.channel());
    for (DataObject message : api.history(place, after)) {
      Reference at = new Reference(place, message.getString("id"));
      if (isOwn(message)
          && !others.contains(at.text())
          && isAnswerTo(message, room.thread())
          && isSame(message, face, outgoing)) {
        return Optional.of(shown(at));
      }
    }
    return Optional.empty();
  }

  private static String moment(EventKey event) {
    return event.isMessage() ? event.message() : event.id();
  }

  private boolean isOwn(DataObject message) {
    return message
        .optObject("author")
        .filter(author -> author.getString("id", "").equals(rooms.self()))
        .isPresent();
  }

  /// Where no thread can be opened, a reply says to which message.
  private static boolean isAnswerTo(DataObject message, Optional<String> root) {
    Optional<String> to =
        message
            .optObject("message_reference")
            .flatMap(reference -> Optional.ofNullable(reference.getString("message_id", null)));
    return to.isEmpty() || to.equals(root);
  }

  private static boolean isSame(DataObject message, Face face, Outgoing outgoing) {
    String nonce = message.getString("nonce", "");
    return nonce.isEmpty()
        ? message.getString("content", "").equals(face.content())
        : nonce.equals(Long.toString(outgoing.number()));
  }

  private Showing.Shown show(Outgoing outgoing, Room room) throws Trouble {
    Reply reply = outgoing.reply();
    Optional<EventKey> question = outgoing.answers().flatMap(EventKey::parse);
    Optional<Reference> earlier = earlier(outgoing);
    if (reply.isSilence()) {
      remove(earlier);
      over(question, Optional.empty());
      return new Showing.Shown(Optional.empty());
    }
    if (room.only().isPresent() || (reply.isPrivate() && room.isShared() && question.isPresent())) {
      remove(earlier);
      return whisper(outgoing, room, question);
    }
    Face face = face(outgoing, room, question);
    Reference place = placed(earlier, face, room, outgoing);
    over(question, room.thread().flatMap(rooms::threadAt).map(at -> Face.of("➜ <#" + at + ">")));
    return shown(place);
  }

  /// What stands in its place: what it replaces, or the word that its question could not be kept.
  private Optional<Reference> earlier(Outgoing outgoing) {
    Optional<Reference> excuse = outgoing.answers().flatMap(excuses::over);
    return outgoing.replaces().flatMap(Reference::parse).or(() -> excuse);
  }

  private Showing sign(Outgoing outgoing, Room room) throws Trouble {
    return shown(placed(earlier(outgoing), sign(outgoing), room, outgoing));
  }

  private static Face sign(Outgoing outgoing) {
    return Face.of(Markup.escape(outgoing.reply().text()));
  }

  private Reference placed(Optional<Reference> place, Face face, Room room, Outgoing outgoing)
      throws Trouble {
    if (place.isPresent()) {
      try {
        api.edit(place.get().channel(), place.get().message(), face);
        return place.get();
      } catch (Trouble trouble) {
        if (!trouble.isRefusal()) {
          throw trouble;
        }
      }
    }
    return posts.post(room, face, Long.toString(outgoing.number()));
  }

  private void over(Optional<EventKey> question, Optional<Face> instead) throws Trouble {
    if (question.isPresent()) {
      tickets.over(question.get(), instead);
    }
  }

  private void remove(Optional<Reference> place) throws Trouble {
    if (place.isPresent()) {
      try {
        api.delete(place.get().channel(), place.get().message());
      } catch (Trouble trouble) {
        if (!trouble.isRefusal()) {
          throw trouble;
        }
      }
    }
  }

  /// To one person alone: as an answer to what they typed or pressed, else where only they and the
  /// bot are, else by a button that opens it for them.
  private Showing.Shown whisper(Outgoing outgoing, Room room, Optional<EventKey> question)
      throws Trouble {
    if (question.isPresent()
        && tickets.answer(question.get(), room, withWords(outgoing, room, question))) {
      return new Showing.Shown(Optional.empty());
    }
    Face face = face(outgoing, room, question);
    Optional<String> user = room.viewer();
    if (user.isEmpty() && question.isPresent()) {
      user = authors.of(question.get());
    }
    if (user.isEmpty()) {
      return new Showing.Shown(Optional.empty());
    }
    String nonce = Long.toString(outgoing.number());
    try {
      Room alone = Room.direct(api.direct(user.get()));
      return shown(posts.post(alone, face, nonce));
    } catch (Trouble trouble) {
      if (!trouble.isRefusal()) {
        throw trouble;
      }
    }
    return shown(posts.post(room, closed(outgoing), nonce));
  }

  /// What only one person sees can't be answered by a message: it has a button for that.
  private Face withWords(Outgoing outgoing, Room room, Optional<EventKey> question) throws Trouble {
    String label = phrases.say(Phrase.SAY, outgoing.reply().language());
    return face(outgoing, room, question).with(Face.button(label, Interactions.SAY));
  }

  /// What everybody sees where somebody can't be written to: a button, and nothing of the text.
  private Face closed(Outgoing outgoing) {
    Language language = outgoing.reply().language();
    return Faces.of(
        phrases.say(Phrase.FOR_ONE, language),
        List.of(
            Button.plain(
                phrases.say(Phrase.OPEN_IT, language), "rest " + outgoing.number() + " 0")));
  }

  private Face face(Outgoing outgoing) {
    Language language = outgoing.reply().language();
    return Faces.of(
        Faces.SHORT.fit(outgoing, phrases.say(Phrase.THE_REST, language)),
        Verdicts.on(outgoing, phrases),
        phrases.say(Phrase.CHOOSE, language));
  }

  /// The same, with the offer to say who they are to somebody whom nobody knows yet.
  private Face face(Outgoing outgoing, Room room, Optional<EventKey> question) throws Trouble {
    Face face = face(outgoing);
    if (question.isEmpty()) {
      return face;
    }
    Optional<String> user = room.viewer().or(question.get()::who);
    if (user.isEmpty()) {
      user = authors.of(question.get());
    }
    if (user.isEmpty() || linking.isProven(room.guild(), user.get())) {
      return face;
    }
    return face.with(linking.offer(outgoing.reply().language()));
  }

  private static Showing.Shown shown(Reference reference) {
    return new Showing.Shown(Optional.of(reference.text()));
  }
}
