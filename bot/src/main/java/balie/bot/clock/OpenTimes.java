package balie.bot.clock;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.OpenInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/// The open stretches of a calendar's versions, made from the definition: time is cut where a
/// version or the zone's offset changes, and between two cuts local time and instants differ by a
/// constant. So a gap leaves nothing of an interval, an overlap counts it twice, and the stretches
/// come in the order of time even where an overlap repeats midnight.
final class OpenTimes {
  private static final long MINUTE = 60_000;
  private static final long DAY = OpenInterval.DAY * MINUTE;

  private final List<Calendar> versions;

  OpenTimes(List<Calendar> versions) {
    this.versions = versions;
  }

  /// Takes one open stretch, `[from, until)` in epoch milliseconds, never empty.
  @FunctionalInterface
  interface Taker {
    /// Takes the next one.
    ///
    /// @param day the epoch day of the local date that the stretch belongs to
    void take(long day, long from, long until);
  }

  /// Every open stretch of `[from, until)`, in order; stretches may touch.
  void each(long from, long until, Taker taker) {
    for (int i = 0; i < versions.size(); i++) {
      long begin = i == 0 ? from : Math.max(from, since(i));
      long end = i + 1 == versions.size() ? until : Math.min(until, since(i + 1));
      byOffset(versions.get(i), begin, end, taker);
    }
  }

  List<Calendar> versions() {
    return versions;
  }

  /// The version in force at an instant.
  Calendar version(long at) {
    int i = versions.size() - 1;
    while (i > 0 && since(i) > at) {
      i--;
    }
    return versions.get(i);
  }

  private long since(int i) {
    return versions.get(i).since().orElseThrow().toEpochMilli();
  }

  private static void byOffset(Calendar calendar, long begin, long end, Taker taker) {
    ZoneRules rules = calendar.zone().getRules();
    long at = begin;
    while (at < end) {
      Instant instant = Instant.ofEpochMilli(at);
      ZoneOffsetTransition next = rules.nextTransition(instant);
      long until = next == null ? end : Math.min(end, next.toEpochSecond() * 1_000);
      byDay(calendar, new Cut(at, until, rules.getOffset(instant).getTotalSeconds()), taker);
      at = until;
    }
  }

  /// A stretch of time with one offset.
  ///
  /// @param offset in seconds
  private record Cut(long from, long until, int offset) {}

  private static void byDay(Calendar calendar, Cut cut, Taker taker) {
    long offset = cut.offset() * 1_000L;
    long lastDay = Math.floorDiv(cut.until() + offset - 1, DAY);
    for (long day = Math.floorDiv(cut.from() + offset, DAY); day <= lastDay; day++) {
      long midnight = day * DAY - offset;
      for (OpenInterval each : calendar.on(LocalDate.ofEpochDay(day))) {
        long open = Math.max(cut.from(), midnight + each.open() * MINUTE);
        long close = Math.min(cut.until(), midnight + each.close() * MINUTE);
        if (open < close) {
          taker.take(day, open, close);
        }
      }
    }
  }
}
