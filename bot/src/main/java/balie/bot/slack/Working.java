package balie.bot.slack;

import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.storage.person.PersonId;
import java.time.Duration;
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

  private final Api api;
  private final Phrases phrases;
  private final Map<String, Sign> waiting = new ConcurrentHashMap<>();
  private volatile boolean over;

  /// What is shown meanwhile.
  private static final class Sign {
    private boolean over;
    private @Nullable String ts;

    synchronized void show(Api api, Room room, Face face) throws Trouble {
      if (!over) {
        ts = api.post(room, face);
      }
    }

    synchronized Optional<String> end() {
      over = true;
      return Optional.ofNullable(ts);
    }
  }

  Working(Api api, Phrases phrases) {
    this.api = api;
    this.phrases = phrases;
  }

  /// Somebody waits from now on.
  void expect(EventKey event, Room room, Optional<PersonId> asker) {
    expect(event, room, asker, Phrase.WORKING);
  }

  /// Somebody waits for longer, since what they said could not be kept yet.
  void delayed(EventKey event, Room room) {
    expect(event, room, Optional.empty(), Phrase.NOT_YET_KEPT);
  }

  private void expect(EventKey event, Room room, Optional<PersonId> asker, Phrase phrase) {
    if (over || waiting.size() >= MOST || room.only().isPresent()) {
      return;
    }
    Sign sign = new Sign();
    if (waiting.putIfAbsent(event.text(), sign) == null) {
      var unused = Thread.ofVirtual().start(() -> wait(event, room, sign, say(phrase, asker)));
    }
  }

  private Face say(Phrase phrase, Optional<PersonId> asker) {
    return Faces.plain(phrases.say(phrase, asker), "working");
  }

  private void wait(EventKey event, Room room, Sign sign, Face face) {
    try {
      Thread.sleep(MOMENT);
      if (waiting.containsKey(event.text()) && api.isReplaceable()) {
        sign.show(api, room, face);
      }
    } catch (Trouble | RuntimeException failed) {
      // The answer itself is what counts.
      LOG.debug("event=sign-not-shown channel=slack failure={}", failed.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Nobody is told any more.
  void stop() {
    over = true;
    waiting.clear();
  }

  /// Nothing comes any more, since the question was taken back: neither does a sign stay.
  void withdrawn(EventKey event) {
    var unused =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Optional<String> ts = answered(event);
                    if (ts.isPresent()) {
                      api.delete(event.channel(), ts.get());
                    }
                  } catch (Trouble trouble) {
                    LOG.warn("event=sign-not-removed channel=slack reason={}", trouble.reason());
                  }
                });
  }

  /// The answer comes; what was shown meanwhile, by its timestamp, is for it to replace.
  Optional<String> answered(EventKey event) {
    Sign sign = waiting.remove(event.text());
    return sign == null ? Optional.empty() : sign.end();
  }
}
