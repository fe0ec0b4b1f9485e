package balie.bot.command;

import balie.storage.availability.Correction;
import balie.storage.availability.History;
import balie.storage.availability.Maintenance;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.availability.Track;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.OpenInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;

/// Walks through what was measured of a service in steps of ten seconds, and asks of each step in
/// which month it is, whether it lies in the hours, and how the service was. It shares no code with
/// what counts: no spans, no runs and no percentages. Everything that it walks through begins and
/// ends on whole minutes, but for how long a sample holds, which is 130 seconds.
final class SecondWalk {
  private static final int STEP = 10;
  private static final int HOLD = 130;
  private static final byte NOTHING = 0;
  private static final byte UP = 1;
  private static final byte DOWN = 2;
  private static final byte TROUBLE = 3;

  private final Instant begin;
  private final byte[] samples;
  private final boolean[] maintained;
  private final Calendar calendar;

  /// How many steps a month had of each.
  static final class Count {
    long up;
    long down;
    long unknown;
    long maintenance;

    long agreed() {
      return up + down + unknown;
    }

    BigDecimal seconds(long steps) {
      return BigDecimal.valueOf(steps * STEP);
    }

    /// Truncated to three decimals.
    static BigDecimal percent(long part, long whole) {
      return BigDecimal.valueOf(part)
          .multiply(BigDecimal.valueOf(100))
          .divide(BigDecimal.valueOf(whole), 3, RoundingMode.DOWN);
    }

    BigDecimal budget(BigDecimal target) {
      return seconds(agreed()).multiply(BigDecimal.valueOf(100).subtract(target)).movePointLeft(2);
    }

    String verdict(BigDecimal target) {
      if (seconds(down).compareTo(budget(target)) > 0) {
        return "breached";
      }
      boolean surely = seconds(down + unknown).compareTo(budget(target)) <= 0 && agreed() > 0;
      return surely ? "met" : "not-demonstrated";
    }

    void add(Count other) {
      up += other.up;
      down += other.down;
      unknown += other.unknown;
      maintenance += other.maintenance;
    }
  }

  SecondWalk(History history, Calendar calendar, Instant begin, Instant end) {
    this.begin = begin;
    this.calendar = calendar;
    int minutes = (int) ((end.getEpochSecond() - begin.getEpochSecond()) / 60);
    this.samples = new byte[minutes];
    this.maintained = new boolean[minutes];
    for (Track track : history.tracks()) {
      for (Run run : track.runs()) {
        for (long i = 0; i < run.count(); i++) {
          int minute = minute(run.first().plusSeconds(60 * i));
          if (minute >= 0 && minute < minutes) {
            samples[minute] = state(run.seen());
          }
        }
      }
    }
    for (Maintenance each : history.maintenance()) {
      for (int at = minute(each.from()); at < minute(each.until()); at++) {
        if (at >= 0 && at < minutes) {
          maintained[at] = true;
        }
      }
    }
    for (Correction each : history.corrections()) {
      if (each.said().claim() != Correction.Claim.AS_MEASURED) {
        throw new AssertionError("the walk knows no " + each.said().claim());
      }
    }
  }

  private static byte state(Seen seen) {
    return switch (seen) {
      case UP -> UP;
      case DOWN -> DOWN;
      case UNKNOWN -> TROUBLE;
    };
  }

  private int minute(Instant at) {
    return (int) Math.floorDiv(at.getEpochSecond() - begin.getEpochSecond(), 60L);
  }

  Map<YearMonth, Count> walk() {
    Map<YearMonth, Count> months = new TreeMap<>();
    for (int minute = 0; minute < samples.length; minute++) {
      ZonedDateTime local = begin.plusSeconds(60L * minute).atZone(calendar.zone());
      if (!isOpen(local)) {
        continue;
      }
      Count count = months.computeIfAbsent(YearMonth.from(local), _ -> new Count());
      for (int second = 0; second < 60; second += STEP) {
        if (maintained[minute]) {
          count.maintenance++;
          continue;
        }
        switch (state(minute, second)) {
          case UP -> count.up++;
          case DOWN -> count.down++;
          default -> count.unknown++;
        }
      }
    }
    return months;
  }

  private boolean isOpen(ZonedDateTime local) {
    if (calendar.holidays().stream().anyMatch(each -> each.contains(local.toLocalDate()))) {
      return false;
    }
    int minute = local.getHour() * 60 + local.getMinute();
    for (OpenInterval each :
        calendar.week().getOrDefault(local.getDayOfWeek(), java.util.List.of())) {
      if (minute >= each.open() && minute < each.close()) {
        return true;
      }
    }
    return false;
  }

  /// The last sample counts while it holds; a failure only where it is one of two in a row.
  private byte state(int minute, int second) {
    for (int back = 0; back * 60 + second < HOLD && minute - back >= 0; back++) {
      byte seen = samples[minute - back];
      if (seen == UP) {
        return UP;
      }
      if (seen == DOWN) {
        return isConfirmed(minute - back) ? DOWN : NOTHING;
      }
      if (seen == TROUBLE) {
        return NOTHING;
      }
    }
    return NOTHING;
  }

  private boolean isConfirmed(int minute) {
    return neighbour(minute, -1) == DOWN || neighbour(minute, 1) == DOWN;
  }

  private byte neighbour(int minute, int step) {
    for (int at = minute + step; at >= 0 && at < samples.length; at += step) {
      if (samples[at] != NOTHING && samples[at] != TROUBLE) {
        return samples[at];
      }
    }
    return NOTHING;
  }
}
