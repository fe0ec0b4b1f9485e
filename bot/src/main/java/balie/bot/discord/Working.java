package balie.bot.discord;

import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says "working on it" where an answer takes longer than a moment; the answer takes its place.
final class Working {
  private static final Logger LOG = LoggerFactory.getLogger(Working.class);
  private static final Duration MOMENT = Duration.ofMillis(800);
  private static final int MOST = 100;
  private static final int MOST_SEEN = 20_000;

  /// What is older was missed, and is answered with a word on the delay.
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Posting posting;
  private final Phrases phrases;
  private final InstantSource clock;
  private final Map<String, Sign> waiting = new ConcurrentHashMap<>();
  private final Recent<Boolean> seen = new Recent<>(MOST_SEEN);

  /// Posts something in a room.
  interface Posting {
    Reference post(Room room, Face face, String nonce) throws Trouble;
  }

  /// What is shown meanwhile.
  private static final class Sign {
    private boolean over;
    private @Nullable Reference there;

    synchronized void show(Posting posting, Room room, Face face, String nonce) throws Trouble {
      if (!over) {
        there = posting.post(room, face, nonce);
      }
    }

    synchronized Optional<Reference> end() {
      over = true;
      return Optional.ofNullable(there);
    }
  }

  Working(Posting posting, Phrases phrases, InstantSource clock) {
    this.posting = posting;
    this.phrases = phrases;
    this.clock = clock;
  }

  /// Somebody waits from now on. Who typed a command sees the bot think anyway.
  ///
  /// @return whether they do so since now
  boolean expect(EventKey event, Room room, Optional<PersonId> asker) {
    boolean isOld =
        event.isMessage() && Snowflake.at(event.message()).plus(FRESH).isBefore(clock.instant());
    if (waiting.size() >= MOST
        || room.only().isPresent()
        || event.isThoughtOf()
        || isOld
        || !seen.isNew(event.text(), true)) {
      return false;
    }
    announce(event, room, phrases.say(Phrase.WORKING, asker));
    return true;
  }

  /// What somebody said could not be kept yet; its answer comes later, in the place of that word.
  void notKept(EventKey event, Room room) {
    if (waiting.size() < MOST) {
      announce(event, room, phrases.say(Phrase.NOT_YET_KEPT, Optional.empty()));
    }
  }

  private void announce(EventKey event, Room room, String words) {
    Sign sign = new Sign();
    if (waiting.putIfAbsent(event.text(), sign) == null) {
      var unused = Thread.ofVirtual().start(() -> wait(event, room, sign, words));
    }
  }

  private void wait(EventKey event, Room room, Sign sign, String words) {
    try {
      Thread.sleep(MOMENT);
      if (waiting.containsKey(event.text())) {
        String nonce = "w" + (event.isMessage() ? event.message() : event.id());
        sign.show(posting, room, Face.of(Markup.escape(words)), nonce);
      }
    } catch (Trouble | RuntimeException failed) {
      // The answer itself is what counts.
      LOG.debug(
          "event=sign-not-shown channel=discord failure={}", failed.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Nobody is told any more.
  void stop() {
    waiting.clear();
  }

  /// The answer comes; what was shown meanwhile is for it to replace.
  Optional<Reference> answered(EventKey event) {
    Sign sign = waiting.remove(event.text());
    return sign == null ? Optional.empty() : sign.end();
  }
}
