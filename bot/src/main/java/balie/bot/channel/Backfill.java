package balie.bot.channel;

import balie.storage.conversation.Watermarks.Mark;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what was said while the bot was away: after the start, whenever something may have been
/// missed, and now and then. What is known already does no harm.
public final class Backfill implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final String channel;
  private final History history;
  private final Marks marks;
  private final Semaphore wanted = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().unstarted(this::keep);
  private int found;
  private volatile boolean closed;

  /// What the platform keeps of what was said.
  public interface History {
    /// Reads what came after the marks, the busiest places first.
    ///
    /// @param known the marks by their streams
    void read(Map<String, Mark> known, Reader reader) throws Trouble;
  }

  /// Something that a person said.
  public interface Line {
    /// Who said it.
    String author();

    /// Whether others read along.
    boolean isShared();

    /// Hands it over.
    ///
    /// @param answer whether it is to be answered where it is addressed
    void hand(boolean answer) throws Trouble;
  }

  /// A look at one place.
  public interface Look {
    void take() throws Trouble;
  }

  /// Is told what is found.
  public final class Reader {
    private final Marks.Look marked;

    private Reader(Marks.Look marked) {
      this.marked = marked;
    }

    /// All that was missing of a stream has been read and handed over.
    ///
    /// @param last the mark of the last that was read, empty where there was nothing
    public void read(String stream, Optional<String> last) {
      marked.read(stream, last);
    }

    /// Looks at a place. One that is closed to the bot holds up no other.
    public void look(String room, Look look) throws Trouble {
      try {
        look.take();
      } catch (Trouble trouble) {
        if (!trouble.isRefusal()) {
          throw trouble;
        }
        LOG.info(
            "event=history-refused channel={} room={} reason={}", channel, room, trouble.reason());
      }
    }

    /// Hands over what people said in one conversation, the oldest first. A question that somebody
    /// else took up meanwhile is kept but not answered; so that this is known when it is read, what
    /// others said is kept first.
    public void found(List<? extends Line> conversation) throws Trouble {
      for (int at = 0; at < conversation.size(); at++) {
        Line line = conversation.get(at);
        if (line.isShared() && !line.author().equals(conversation.getFirst().author())) {
          line.hand(!isTaken(conversation, at));
        }
      }
      for (int at = 0; at < conversation.size(); at++) {
        conversation.get(at).hand(!isTaken(conversation, at));
      }
      found += conversation.size();
    }
  }

  /// @param channel its name, for the log
  public Backfill(String channel, History history, Marks marks) {
    this.channel = channel;
    this.history = history;
    this.marks = marks;
  }

  /// From now on it reads when it is wanted.
  public void begin() {
    thread.start();
  }

  /// Something may have been missed.
  public void want() {
    wanted.release();
  }

  private static boolean isTaken(List<? extends Line> conversation, int at) {
    Line line = conversation.get(at);
    return line.isShared()
        && conversation.subList(at + 1, conversation.size()).stream()
            .anyMatch(later -> !later.author().equals(line.author()));
  }

  private void keep() {
    try {
      while (!closed) {
        boolean unused = wanted.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        wanted.drainPermits();
        if (!closed && !isRead()) {
          Thread.sleep(AGAIN);
          wanted.release();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRead() {
    found = 0;
    try {
      Marks.Look look = marks.look();
      history.read(marks.stored(), new Reader(look));
      look.over();
      LOG.info("event=history-read channel={} messages={}", channel, found);
      return true;
    } catch (Trouble trouble) {
      if (!closed) {
        LOG.warn("event=history-not-read channel={} reason={}", channel, trouble.reason());
      }
    } catch (RuntimeException failure) {
      LOG.warn(
          "event=history-not-read channel={} failure={}",
          channel,
          failure.getClass().getSimpleName());
    }
    return false;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
