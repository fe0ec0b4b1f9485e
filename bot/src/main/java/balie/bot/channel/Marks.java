package balie.bot.channel;

import balie.storage.conversation.Watermarks;
import balie.storage.conversation.Watermarks.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far each channel and thread was read. Marks are stored now and then, and only while nothing
/// may be missing before them; a mark that lags behind costs a second look.
public final class Marks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final String BEGINNING = "*";

  private final String channel;
  private final Watermarks watermarks;
  private final InstantSource clock;
  private final Map<String, String> fresh = new HashMap<>();
  private final String beginning;
  private final Thread thread = Thread.ofVirtual().unstarted(this::keep);
  private boolean trusted;

  /// The first of all takes note of when the bot began: what was said before is not its to answer.
  ///
  /// @param mark what the platform's marks look like at a moment
  public Marks(
      String channel, Watermarks watermarks, InstantSource clock, Function<Instant, String> mark) {
    this.channel = channel;
    this.watermarks = watermarks;
    this.clock = clock;
    Mark first = stored().get(BEGINNING);
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
    fresh.merge(stream, ts, (before, now) -> before.compareTo(now) < 0 ? now : before);
  }

  /// From now on something may be missing before what is kept.
  public synchronized void doubt() {
    trusted = false;
  }

  /// All that was missing has been read.
  public synchronized void trust() {
    trusted = true;
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
    if (!trusted) {
      return List.of();
    }
    List<Mark> all =
        fresh.entrySet().stream()
            .map(each -> new Mark(each.getKey(), each.getValue(), clock.instant()))
            .toList();
    fresh.clear();
    return all;
  }

  @Override
  public void close() {
    thread.interrupt();
    store();
  }
}
