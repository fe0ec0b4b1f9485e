package balie.bot.clock;

import java.util.Arrays;

/// The open stretches of a piece of time, those that touch united, with running sums: each question
/// is one binary search. All in epoch milliseconds.
final class Stretches {
  private final long[] from;
  private final long[] until;

  /// The open time before each stretch, and last the total.
  private final long[] before;

  private Stretches(long[] from, long[] until) {
    this.from = from;
    this.until = until;
    this.before = new long[from.length + 1];
    for (int i = 0; i < from.length; i++) {
      before[i + 1] = before[i] + until[i] - from[i];
    }
  }

  static Stretches of(OpenTimes times, long begin, long end) {
    Collector collector = new Collector();
    times.each(begin, end, (_, from, until) -> collector.add(from, until));
    return new Stretches(collector.from(), collector.until());
  }

  long total() {
    return before[from.length];
  }

  /// The open time before an instant.
  long before(long at) {
    int i = lastBegun(at);
    return i < 0 ? 0 : before[i] + Math.min(at, until[i]) - from[i];
  }

  /// The earliest instant before which there is so much open time; more than 0, at most the total.
  long reaching(long amount) {
    int found = Arrays.binarySearch(before, amount);
    int i = (found >= 0 ? found : -found - 1) - 1;
    return from[i] + amount - before[i];
  }

  boolean contains(long at) {
    int i = lastBegun(at);
    return i >= 0 && at < until[i];
  }

  /// The end of the stretch that holds an instant.
  long end(long at) {
    return until[lastBegun(at)];
  }

  /// The first opening after an instant, or `Long.MAX_VALUE`.
  long opening(long at) {
    int i = lastBegun(at) + 1;
    return i < from.length ? from[i] : Long.MAX_VALUE;
  }

  private int lastBegun(long at) {
    int found = Arrays.binarySearch(from, at);
    return found >= 0 ? found : -found - 2;
  }

  private static final class Collector {
    private long[] from = new long[64];
    private long[] until = new long[64];
    private int size;

    void add(long begin, long end) {
      if (size > 0 && until[size - 1] == begin) {
        until[size - 1] = end;
        return;
      }
      if (size == from.length) {
        from = Arrays.copyOf(from, 2 * size);
        until = Arrays.copyOf(until, 2 * size);
      }
      from[size] = begin;
      until[size++] = end;
    }

    long[] from() {
      return Arrays.copyOf(from, size);
    }

    long[] until() {
      return Arrays.copyOf(until, size);
    }
  }
}
