package balie.bot.slack;

import balie.bot.channel.Outgoing;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Presence;
import balie.bot.channel.Reply;
import balie.bot.channel.Showing;
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

  private final Api api;
  private final Responses responses;
  private final Working working;
  private final Phrases phrases;

  Outbound(Api api, Responses responses, Working working, Phrases phrases) {
    this.api = api;
    this.responses = responses;
    this.working = working;
    this.phrases = phrases;
  }

  Showing show(Outgoing outgoing) {
    Optional<Room> room = Room.parse(outgoing.conversation());
    if (room.isEmpty()) {
      return new Showing.Never("no-such-room");
    }
    try {
      return show(outgoing, room.get());
    } catch (Trouble trouble) {
      return notShown(trouble);
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
    Optional<String> sign = question.flatMap(working::answered);
    Optional<Reference> earlier = outgoing.replaces().flatMap(Reference::parse);
    if (reply.isSilence()) {
      if (earlier.isPresent()) {
        remove(earlier.get().channel(), earlier.get().ts());
      }
      return new Showing.Shown(Optional.empty());
    }
    Face face = face(outgoing, room);
    Optional<String> user = room.viewer().or(() -> question.map(EventKey::user));
    if (room.only().isPresent() || (reply.isPrivate() && room.isShared() && user.isPresent())) {
      if (sign.isPresent()) {
        remove(room.channel(), sign.get());
      }
      return whisper(room, user.orElseThrow(), question, outgoing);
    }
    Optional<Reference> place = earlier.or(() -> sign.map(ts -> new Reference(room.channel(), ts)));
    if (place.isPresent() && isReplaced(place.get(), face, earlier.isEmpty())) {
      return shown(place.get().channel(), place.get().ts());
    }
    return shown(room.channel(), api.post(room, face));
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

  private boolean isReplaced(Reference place, Face face, boolean reserved) throws Trouble {
    try {
      api.update(place.channel(), place.ts(), face, reserved);
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

  /// Where a message stands, as the outbox keeps it.
  private record Reference(String channel, String ts) {
    static Optional<Reference> parse(String text) {
      String[] parts = text.split(" ", -1);
      return parts.length == 2 ? Optional.of(new Reference(parts[0], parts[1])) : Optional.empty();
    }
  }

  private static Showing.Shown shown(String channel, String ts) {
    return new Showing.Shown(Optional.of(channel + " " + ts));
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
