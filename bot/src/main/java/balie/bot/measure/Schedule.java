package balie.bot.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// When each probe is due. They are spread over their interval by their numbers, evenly however
/// many there are, and each keeps its place in every interval. Used by one thread.
final class Schedule {
  /// Multiples of it, without their whole part, lie evenly between 0 and 1 wherever one stops.
  private static final double GOLDEN = 0.6180339887498949;

  /// Whoever is not looked at for so long was asleep, or the clock jumped: what was missed is not
  /// made up for at once.
  private static final Duration ASLEEP = Duration.ofSeconds(30);

  private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::planned));
  private List<Watched> all = List.of();
  private @Nullable Instant looked;

  /// A probe that is due.
  ///
  /// @param planned when it was to be asked
  record Due(Watched watched, Instant planned) {}

  /// From now on these.
  void set(List<Watched> probes, Instant now) {
    all = List.copyOf(probes);
    plan(now);
  }

  /// Those that are due by now, each once. After a jump of the clock nothing is, until the next
  /// place of each.
  List<Due> due(Instant now) {
    if (jumped(now)) {
      plan(now);
    }
    looked = now;
    List<Due> due = new ArrayList<>();
    for (Due next = queue.peek(); next != null && !next.planned().isAfter(now); ) {
      due.add(queue.remove());
      queue.add(new Due(next.watched(), after(next.watched(), now)));
      next = queue.peek();
    }
    return due;
  }

  /// Whether time did not just go by since the last look.
  boolean jumped(Instant now) {
    Instant before = looked;
    return before != null && (now.isBefore(before) || now.isAfter(before.plus(ASLEEP)));
  }

  private void plan(Instant now) {
    queue.clear();
    all.forEach(each -> queue.add(new Due(each, after(each, now))));
  }

  /// Its first place after an instant.
  private static Instant after(Watched watched, Instant now) {
    long interval = watched.probe().every().toMillis();
    double place = watched.source().id().value() * GOLDEN % 1;
    long phase = (long) (place * interval);
    long periods = Math.floorDiv(now.toEpochMilli() - phase, interval) + 1;
    return Instant.ofEpochMilli(periods * interval + phase);
  }
}
