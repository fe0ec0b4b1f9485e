package balie.bot.channel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells whoever said what can't be kept yet that it takes longer; the answer, once it can be
/// given, takes that place. It is remembered in memory only, since at the time nothing else takes
/// anything.
///
/// @param <R> where something is said
public final class Excuses<R> {
  private static final Duration MOMENT = Duration.ofMillis(800);
  private static final int MOST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Excuses.class);

  private final String channel;
  private final Posting<R> posting;
  private final Map<String, Excuse> made = new ConcurrentHashMap<>();
  private volatile boolean over;

  /// How the platform shows it.
  public interface Posting<R> {
    /// Shows one.
    Reference post(String event, R room) throws Trouble;

    /// Takes one back.
    void remove(Reference at) throws Trouble;
  }

  private static final class Excuse {
    private boolean over;
    private Optional<Reference> there = Optional.empty();

    synchronized <R> void make(Posting<R> posting, String event, R room) throws Trouble {
      if (!over) {
        there = Optional.of(posting.post(event, room));
      }
    }

    synchronized Optional<Reference> end() {
      over = true;
      return there;
    }
  }

  /// @param channel its name, for the log
  public Excuses(String channel, Posting<R> posting) {
    this.channel = channel;
    this.posting = posting;
  }

  /// Something could not be kept, and after a moment that is said, if it is still so.
  public void make(String event, R room) {
    if (over || made.size() >= MOST) {
      return;
    }
    Excuse excuse = new Excuse();
    if (made.putIfAbsent(event, excuse) == null) {
      var unused = Thread.ofVirtual().start(() -> make(excuse, event, room));
    }
  }

  private void make(Excuse excuse, String event, R room) {
    try {
      Thread.sleep(MOMENT);
      excuse.make(posting, event, room);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (Trouble | RuntimeException failed) {
      // The answer itself is what counts.
      LOG.debug(
          "event=excuse-not-shown channel={} failure={}",
          channel,
          failed.getClass().getSimpleName());
    }
  }

  /// What answers it comes now, in the place of what was shown, if anything was.
  public Optional<Reference> over(String event) {
    Excuse excuse = made.remove(event);
    return excuse == null ? Optional.empty() : excuse.end();
  }

  /// It was taken back, so nothing answers it.
  public void withdrawn(String event) {
    if (made.containsKey(event)) {
      var unused = Thread.ofVirtual().start(() -> over(event).ifPresent(this::remove));
    }
  }

  private void remove(Reference at) {
    try {
      posting.remove(at);
    } catch (Trouble trouble) {
      LOG.warn("event=excuse-not-removed channel={} reason={}", channel, trouble.reason());
    }
  }

  /// Nobody is told any more.
  public void stop() {
    over = true;
    made.clear();
  }
}
