package balie.bot.channel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tells whoever said what can't be kept yet that it takes longer; the answer, once it can be
/// given, takes that place. It is remembered in memory only, since at the time nothing else takes
/// anything.
///
/// @param <R> where something is said
public final class Excuses<R> {
  private static final Duration MOMENT = Duration.ofMillis(800);
  private static final int MOST = 100;

  private final Posting<R> posting;
  private final Map<String, Excuse> made = new ConcurrentHashMap<>();
  private volatile boolean over;

  /// How the platform shows it. What can't be shown is left: the answer itself is what counts.
  public interface Posting<R> {
    /// Shows one.
    ///
    /// @return the platform's reference, empty where it was not shown
    Optional<String> post(String event, R room);

    /// Takes one back.
    void remove(String reference);
  }

  private static final class Excuse {
    private boolean over;
    private Optional<String> there = Optional.empty();

    synchronized <R> void make(Posting<R> posting, String event, R room) {
      if (!over) {
        there = posting.post(event, room);
      }
    }

    synchronized Optional<String> end() {
      over = true;
      return there;
    }
  }

  public Excuses(Posting<R> posting) {
    this.posting = posting;
  }

  /// Something could not be kept, and after a moment that is said, if it is still so.
  public void make(String event, R room) {
    if (over || made.size() >= MOST) {
      return;
    }
    Excuse excuse = new Excuse();
    if (made.putIfAbsent(event, excuse) == null) {
      var unused =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      Thread.sleep(MOMENT);
                      excuse.make(posting, event, room);
                    } catch (InterruptedException _) {
                      Thread.currentThread().interrupt();
                    }
                  });
    }
  }

  /// What answers it comes now, in the place of what was shown, if anything was.
  public Optional<String> over(String event) {
    Excuse excuse = made.remove(event);
    return excuse == null ? Optional.empty() : excuse.end();
  }

  /// It was taken back, so nothing answers it.
  public void withdrawn(String event) {
    if (made.containsKey(event)) {
      var unused = Thread.ofVirtual().start(() -> over(event).ifPresent(posting::remove));
    }
  }

  /// Nobody is told any more.
  public void stop() {
    over = true;
    made.clear();
  }
}
