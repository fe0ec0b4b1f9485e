package balie.bot.clock;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.OpenInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/// The oracle: steps from one instant to another, converts each step to local time, tests whether
/// that is open, and counts. No interval arithmetic and none of the product's code; of a calendar
/// only what was written down. All in epoch milliseconds.
final class Walk {
  private final List<Calendar> versions;
  private final long step;
  private int knownVersion = -1;
  private long knownDay;
  private List<OpenInterval> known = List.of();

  Walk(List<Calendar> versions, long step) {
    this.versions = versions;
    this.step = step;
  }

  boolean open(long at) {
    int version = version(at);
    long local = at + offset(version, at);
    long day = Math.floorDiv(local, 86_400_000L);
    if (version != knownVersion || day != knownDay) {
      known = written(versions.get(version), LocalDate.ofEpochDay(day));
      knownVersion = version;
      knownDay = day;
    }
    long minute = Math.floorMod(local, 86_400_000L) / 60_000;
    for (OpenInterval each : known) {
      if (each.open() <= minute && minute < each.close()) {
        return true;
      }
    }
    return false;
  }

  LocalDate date(long at) {
    return LocalDate.ofEpochDay(Math.floorDiv(at + offset(version(at), at), 86_400_000L));
  }

  long elapsed(long from, long until) {
    return elapsed(from, until, _ -> true);
  }

  long elapsed(long from, long until, LongPredicate counts) {
    long count = 0;
    for (long at = from; at < until; at += step) {
      if (counts.test(at) && open(at)) {
        count += step;
      }
    }
    return count;
  }

  /// The first step at which so much has been counted, if that is not after `until`.
  OptionalLong due(long start, long target, long until, LongPredicate counts) {
    long count = 0;
    for (long at = start; at <= until; at += step) {
      if (count >= target) {
        return OptionalLong.of(at);
      }
      if (counts.test(at) && open(at)) {
        count += step;
      }
    }
    return OptionalLong.empty();
  }

  /// The end of the last open step of the n-th later date, if that date is over by `until`.
  OptionalLong due(long start, int days, long until) {
    LocalDate first = date(start);
    TreeMap<LocalDate, Long> closes = new TreeMap<>();
    for (long at = start; at < until; at += step) {
      if (open(at) && date(at).isAfter(first)) {
        closes.put(date(at), at + step);
      }
    }
    return closes.entrySet().stream()
        .skip(days - 1L)
        .limit(1)
        .filter(each -> date(until).isAfter(each.getKey().plusDays(1)))
        .mapToLong(Map.Entry::getValue)
        .findFirst();
  }

  /// The first step that is open where `from` is closed, or the other way round, before `until`.
  OptionalLong change(long from, long until) {
    boolean open = open(from);
    for (long at = from; at < until; at += step) {
      if (open(at) != open) {
        return OptionalLong.of(at);
      }
    }
    return OptionalLong.empty();
  }

  private int version(long at) {
    int version = 0;
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i).since().orElseThrow().toEpochMilli() <= at) {
        version = i;
      }
    }
    return version;
  }

  private long offset(int version, long at) {
    Instant instant = Instant.ofEpochMilli(at);
    return versions.get(version).zone().getRules().getOffset(instant).getTotalSeconds() * 1_000L;
  }

  private static List<OpenInterval> written(Calendar calendar, LocalDate date) {
    for (Holiday each : calendar.holidays()) {
      boolean closed =
          switch (each) {
            case Holiday.Once(LocalDate day) -> day.toEpochDay() == date.toEpochDay();
            case Holiday.Dates(LocalDate first, LocalDate last) ->
                first.toEpochDay() <= date.toEpochDay() && date.toEpochDay() <= last.toEpochDay();
            case Holiday.Yearly yearly -> yearly(yearly, date);
          };
      if (closed) {
        return List.of();
      }
    }
    return calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
  }

  /// Goes through the range day by day, in a leap year, as a calendar on a wall would be ticked
  /// off.
  private static boolean yearly(Holiday.Yearly yearly, LocalDate date) {
    LocalDate day = yearly.first().atYear(2000);
    LocalDate last = yearly.last().atYear(2000);
    while (true) {
      if (day.getMonth() == date.getMonth() && day.getDayOfMonth() == date.getDayOfMonth()) {
        return true;
      }
      if (day.equals(last)) {
        return false;
      }
      day = day.plusDays(1).withYear(2000);
    }
  }
}
