package balie.bot.slack;

import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Says "working on it" where an answer takes longer than a moment; the answer takes its place.
final class Working {
  private static final Duration MOMENT = Duration.ofMillis(800);
  private static final int MOST = 100;

  private final Api api;
  private final Phrases phrases;
  private final Map<String, Sign> waiting = new ConcurrentHashMap<>();

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
    if (waiting.size() >= MOST || room.only().isPresent()) {
      return;
    }
    Sign sign = new Sign();
    if (waiting.putIfAbsent(event.text(), sign) == null) {
      var unused = Thread.ofVirtual().start(() -> wait(event, room, asker, sign));
    }
  }

  private void wait(EventKey event, Room room, Optional<PersonId> asker, Sign sign) {
    try {
      Thread.sleep(MOMENT);
      if (waiting.containsKey(event.text()) && api.isReplaceable()) {
        sign.show(api, room, Faces.plain(phrases.say(Phrase.WORKING, asker), "working"));
      }
    } catch (Trouble | RuntimeException _) {
      // The answer itself is what counts.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Nobody is told any more.
  void stop() {
    waiting.clear();
  }

  /// The answer comes; what was shown meanwhile, by its timestamp, is for it to replace.
  Optional<String> answered(EventKey event) {
    Sign sign = waiting.remove(event.text());
    return sign == null ? Optional.empty() : sign.end();
  }
}
