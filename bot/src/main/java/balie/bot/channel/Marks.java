package balie.bot.channel;

import balie.storage.conversation.Watermarks;
import balie.storage.conversation.Watermarks.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far each stream was read: a place, by its name, or a thread, by its place's name, a slash
/// and its own. Marks are stored now and then, and only where nothing may be missing before them; a
/// mark that lags behind costs a second look. To read all that was missed may take longer than a
/// bot lives that dies often, or than a connection lasts. So each stream counts as soon as it was
/// read itself, and up to where it was read whatever is missed later.
public final class Marks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final String BEGINNING = "*";

  private final String channel;
  private final Watermarks watermarks;
  private final InstantSource clock;

  /// Of what was told, up to where.
  private final Map<String, String> fresh = new HashMap<>();

  /// Of what was looked at, up to where.
  private final Map<String, String> seen = new HashMap<>();

  private final String beginning;
  private final Thread thread = Thread.ofVirtual().unstarted(this::keep);

  /// Of which streams a mark is stored.
  private final Set<String> stored = new HashSet<>();

  /// Of which one was stored when something was missed last.
  private Set<String> before;

  /// Of which nothing is missing any more, though of others something may be.
  private final Set<String> whole = new HashSet<>();

  private boolean trusted;
  private int doubts;

  /// A reading of what was missed. Where something is missed meanwhile, it says nothing of what
  /// comes after what was read.
  public final class Look {
    private final int begun;

    private Look(int begun) {
      this.begun = begun;
    }

    /// All that was missing of a stream has been read, and kept.
    ///
    /// @param last the mark of the last that was read, empty where there was nothing
    public void read(String stream, Optional<String> last) {
      synchronized (Marks.this) {
        last.ifPresent(mark -> seen.merge(stream, mark, Marks::later));
        if (begun == doubts) {
          whole.add(stream);
        }
      }
    }

    /// All that was missing has been read.
    public void over() {
      synchronized (Marks.this) {
        trusted |= begun == doubts;
      }
    }
  }

  /// The first of all takes note of when the bot began: what was said before is not its to answer.
  ///
  /// @param mark what the platform's marks look like at a moment
  public Marks(
      String channel, Watermarks watermarks, InstantSource clock, Function<Instant, String> mark) {
    this.channel = channel;
    this.watermarks = watermarks;
    this.clock = clock;
    Map<String, Mark> known = stored();
    stored.addAll(known.keySet());
    before = Set.copyOf(stored);
    Mark first = known.get(BEGINNING);
    if (first == null) {
      beginning = mark.apply(clock.instant());
      watermarks.advance(channel, List.of(new Mark(BEGINNING, beginning, clock.instant())));
    } else {
      beginning = first.mark();
    }
  }

  /// From now on they are stored.
  public void begin() {
    thread.start();
  }

  /// The mark of when the bot began.
  public String beginning() {
    return beginning;
  }

  /// All that are stored, by their streams.
  public Map<String, Mark> stored() {
    return watermarks.of(channel).stream()
        .collect(Collectors.toMap(Mark::stream, Function.identity()));
  }

  /// Something was kept.
  public synchronized void advance(String stream, String ts) {
    fresh.merge(stream, ts, Marks::later);
  }

  private static String later(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /// From now on something may be missing before what is kept.
  public synchronized void doubt() {
    trusted = false;
    doubts++;
    whole.clear();
    before = Set.copyOf(stored);
  }

  /// What was missed begins to be read.
  public synchronized Look look() {
    return new Look(doubts);
  }

  private void keep() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(OFTEN);
        store();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void store() {
    List<Mark> all = taken();
    if (!all.isEmpty()) {
      try {
        watermarks.advance(channel, all);
      } catch (RuntimeException failure) {
        LOG.warn("event=marks-not-kept failure={}", failure.getClass().getSimpleName());
        all.forEach(mark -> advance(mark.stream(), mark.mark()));
      }
    }
  }

  private synchronized List<Mark> taken() {
    Map<String, String> sure = new HashMap<>(seen);
    fresh.forEach(
        (stream, mark) -> {
          if (isWhole(stream)) {
            sure.merge(stream, mark, Marks::later);
          }
        });
    seen.clear();
    fresh.keySet().removeIf(this::isWhole);
    stored.addAll(sure.keySet());
    return sure.entrySet().stream()
        .map(each -> new Mark(each.getKey(), each.getValue(), clock.instant()))
        .toList();
  }

  /// A thread that was not known when something was missed is one that is found with its place.
  private boolean isWhole(String stream) {
    return trusted
        || whole.contains(stream)
        || (!before.contains(stream) && whole.contains(stream.split("/", 2)[0]));
  }

  @Override
  public void close() {
    thread.interrupt();
    store();
  }
}
