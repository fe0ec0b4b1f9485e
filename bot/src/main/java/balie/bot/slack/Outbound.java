package balie.bot.slack;

import balie.bot.channel.Excuses;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Presence;
import balie.bot.channel.Recent;
import balie.bot.channel.Reference;
import balie.bot.channel.Reply;
import balie.bot.channel.Showing;
import balie.bot.channel.Trouble;
import balie.bot.channel.Verdicts;
import balie.storage.language.Language;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Shows replies: in their thread, to one person alone where they are private, in the place of an
/// earlier one where there is one to replace.
final class Outbound {
  private static final Set<String> CLOSED =
      Set.of(
          "channel_not_found",
          "is_archived",
          "restricted_action",
          "user_not_found",
          "cannot_dm_bot",
          "user_disabled",
          "messages_tab_disabled",
          "invalid_blocks",
          "msg_too_long");

  /// Where the bot is no member, or the asker is not, nothing can be whispered.
  private static final Set<String> NOT_HERE =
      Set.of("not_in_channel", "user_not_in_channel", "channel_not_found", "is_archived");

  private static final int MOST_RESERVED = 1_000;

  private final Api api;
  private final Responses responses;
  private final Excuses<Room> excuses;
  private final Phrases phrases;

  /// The signs for whose replacement a turn is kept.
  private final Recent<Boolean> reserved = new Recent<>(MOST_RESERVED);

  Outbound(Api api, Responses responses, Excuses<Room> excuses, Phrases phrases) {
    this.api = api;
    this.responses = responses;
    this.excuses = excuses;
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
      boolean isLeft = outgoing.isSign() && trouble.kind() != Trouble.Kind.UNKNOWN;
      return isLeft ? Showing.shown() : notShown(trouble);
    }
  }

  private static Showing notShown(Trouble trouble) {
    return switch (trouble.kind()) {
      case LATER -> Showing.later(trouble.patience());
      case UNKNOWN -> Showing.unknown(trouble.patience());
      case REFUSED -> {
        if (!CLOSED.contains(trouble.reason()) && !NOT_HERE.contains(trouble.reason())) {
          throw new IllegalStateException("slack-" + trouble.reason());
        }
        yield new Showing.Never(trouble.reason());
      }
    };
  }

  /// Whether Slack has a letter already, and where: by its mark.
  Presence has(Outgoing outgoing) {
    Optional<Room> room = Room.parse(outgoing.conversation());
    try {
      Optional<Showing.Shown> there =
          room.isEmpty() ? Optional.empty() : find(outgoing, room.get());
      return there.<Presence>map(Presence.There::new).orElse(Presence.ABSENT);
    } catch (Trouble trouble) {
      return trouble.kind() == Trouble.Kind.REFUSED
          ? Presence.ABSENT
          : new Presence.Unclear(trouble.patience());
    }
  }

  private Optional<Showing.Shown> find(Outgoing outgoing, Room room) throws Trouble {
    if (room.only().isPresent()) {
      return Optional.empty();
    }
    String mark = mark(outgoing);
    String after = outgoing.answers().flatMap(EventKey::parse).map(EventKey::ts).orElse("0");
    List<Message> there =
        room.thread().isPresent()
            ? api.replies(room.channel(), room.thread().get(), after)
            : api.history(room.channel(), after);
    return there.stream()
        .filter(message -> mark.equals(marked(message)))
        .findFirst()
        .map(message -> shown(room.channel(), message.getTs()));
  }

  private Showing.Shown show(Outgoing outgoing, Room room) throws Trouble {
    Reply reply = outgoing.reply();
    Optional<EventKey> question = outgoing.answers().flatMap(EventKey::parse);
    Optional<Reference> earlier = earlier(outgoing);
    if (reply.isSilence()) {
      if (earlier.isPresent()) {
        remove(earlier.get().channel(), earlier.get().message());
      }
      return new Showing.Shown(Optional.empty());
    }
    Face face = face(outgoing, room);
    Optional<String> user = room.viewer().or(() -> question.map(EventKey::user));
    if (room.only().isPresent() || (reply.isPrivate() && room.isShared() && user.isPresent())) {
      if (earlier.isPresent()) {
        remove(earlier.get().channel(), earlier.get().message());
      }
      return whisper(room, user.orElseThrow(), question, outgoing);
    }
    if (earlier.isPresent() && isReplaced(earlier.get(), face)) {
      return shown(earlier.get().channel(), earlier.get().message());
    }
    return shown(room.channel(), api.post(room, face));
  }

  /// What stands in its place: what it replaces, or the word that its question could not be kept.
  private Optional<Reference> earlier(Outgoing outgoing) {
    Optional<Reference> excuse = outgoing.answers().flatMap(excuses::over);
    return outgoing.replaces().flatMap(Reference::parse).or(() -> excuse);
  }

  /// It costs no answer its turn: it is shown only where it can be at once, and where what takes
  /// its place can be too.
  private Showing sign(Outgoing outgoing, Room room) throws Trouble {
    Face face = Faces.plain(outgoing.reply().text(), mark(outgoing));
    Optional<Reference> earlier = earlier(outgoing);
    if (earlier.isPresent() && isReplaced(earlier.get(), face)) {
      return shown(earlier.get().channel(), earlier.get().message());
    }
    if (!api.isReplaceable()) {
      return Showing.shown();
    }
    Reference place = new Reference(room.channel(), api.postAtOnce(room, face));
    reserved.put(place.text(), true);
    return shown(place.channel(), place.message());
  }

  private Face face(Outgoing outgoing, Room room) {
    Language language = outgoing.reply().language();
    return Faces.of(
        Faces.SHORT.fit(outgoing, phrases.say(Phrase.THE_REST, language)),
        Verdicts.on(outgoing, phrases),
        room,
        new Faces.Wording(phrases.say(Phrase.CHOOSE, language), phrases.say(Phrase.MORE, language)),
        mark(outgoing));
  }

  private boolean isReplaced(Reference place, Face face) throws Trouble {
    boolean hasTurn = reserved.take(place.text()).isPresent();
    try {
      api.update(place.channel(), place.message(), face, hasTurn);
      return true;
    } catch (Trouble trouble) {
      if (trouble.kind() == Trouble.Kind.REFUSED) {
        return false;
      }
      throw trouble;
    }
  }

  private void remove(String channel, String ts) throws Trouble {
    try {
      api.delete(channel, ts);
    } catch (Trouble trouble) {
      if (trouble.kind() != Trouble.Kind.REFUSED) {
        throw trouble;
      }
    }
  }

  /// To one person alone: in the channel, else as an answer to what they typed there, else where
  /// only they and the bot are.
  private Showing.Shown whisper(
      Room room, String user, Optional<EventKey> question, Outgoing outgoing) throws Trouble {
    Face face = face(outgoing, room);
    try {
      if (!Room.isDirect(room.channel())) {
        api.whisper(room, user, face);
        return new Showing.Shown(Optional.empty());
      }
    } catch (Trouble trouble) {
      if (!NOT_HERE.contains(trouble.reason())) {
        throw trouble;
      }
    }
    if (question.isPresent() && responses.answer(question.get(), room, face)) {
      return new Showing.Shown(Optional.empty());
    }
    String direct = api.direct(user);
    Room alone = Room.of(room.team(), direct, Optional.empty());
    return shown(direct, api.post(alone, face(outgoing, alone)));
  }

  private static Showing.Shown shown(String channel, String ts) {
    return new Showing.Shown(Optional.of(new Reference(channel, ts).text()));
  }

  private static String mark(Outgoing outgoing) {
    return Long.toString(outgoing.number());
  }

  static String marked(Message message) {
    return Optional.ofNullable(message.getMetadata())
        .filter(metadata -> Api.MARK.equals(metadata.getEventType()))
        .map(Message.Metadata::getEventPayload)
        .map((Map<String, Object> payload) -> Objects.toString(payload.get("letter"), ""))
        .orElse("");
  }
}
