package balie.bot.clock;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.OpenInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// A random calendar and a stretch of at most 14 days, mostly near a transition of the zone, with
/// edges inside its gap or overlap. Times are whole steps.
///
/// @param from where the stretch begins, in epoch milliseconds
/// @param until where it ends
/// @param step a minute, or a second for short stretches
record RandomCase(List<Calendar> versions, long from, long until, long step) {
  static final long MINUTE = 60_000;
  private static final long DAY = 1_440 * MINUTE;
  private static final List<ZoneId> ZONES =
      List.of(
              "Australia/Lord_Howe",
              "Africa/Casablanca",
              "Asia/Gaza",
              "Africa/Cairo",
              "America/St_Johns",
              "America/Scoresbysund",
              "Pacific/Apia",
              "America/Sao_Paulo",
              "America/Havana",
              "Atlantic/Azores",
              "Pacific/Chatham",
              "Pacific/Kwajalein",
              "Antarctica/Troll",
              "America/Asuncion",
              "Asia/Kathmandu",
              "Europe/Berlin",
              "America/Santiago",
              "Asia/Tehran",
              "UTC")
          .stream()
          .map(ZoneId::of)
          .toList();
  private static final long EARLIEST = Instant.parse("1975-01-01T00:00:00Z").toEpochMilli();
  private static final long LATEST = Instant.parse("2037-06-01T00:00:00Z").toEpochMilli();

  static RandomCase of(SplittableRandom random) {
    return of(random, random.nextInt(10) == 0 ? 1_000 : MINUTE);
  }

  static RandomCase of(SplittableRandom random, long step) {
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    long moment = random.nextLong(EARLIEST, LATEST) / MINUTE * MINUTE;
    ZoneOffsetTransition transition = zone.getRules().nextTransition(Instant.ofEpochMilli(moment));
    if (transition != null && random.nextInt(5) > 0) {
      moment = transition.toEpochSecond() * 1_000;
    }
    long longest = step == MINUTE ? 14 * DAY : 120 * MINUTE;
    long length = (long) Math.exp(random.nextDouble(Math.log((double) longest))) / step * step;
    long near = random.nextLong(-120, 121) * MINUTE + random.nextLong(MINUTE / step) * step;
    long from = moment + near - (random.nextBoolean() ? 0 : length / step / 2 * step);
    List<Integer> edges = edges(zone, moment, random);
    List<Calendar> versions = new ArrayList<>();
    versions.add(calendar(zone, Optional.empty(), edges, from, random));
    long since = from - DAY;
    while (versions.size() < 3 && random.nextInt(5) == 0) {
      since += random.nextLong(1, (length + 2 * DAY) / step) * step;
      ZoneId other = random.nextBoolean() ? zone : ZONES.get(random.nextInt(ZONES.size()));
      Instant instant = Instant.ofEpochMilli(since);
      versions.add(calendar(other, Optional.of(instant), edges, from, random));
    }
    return new RandomCase(List.copyOf(versions), from, from + length, step);
  }

  /// Minutes of the day that matter: around the two local times of a transition.
  private static List<Integer> edges(ZoneId zone, long moment, SplittableRandom random) {
    List<Integer> edges = new ArrayList<>(List.of(0, OpenInterval.DAY, 540, 1020));
    for (long at : List.of(moment, moment - 1)) {
      int offset = zone.getRules().getOffset(Instant.ofEpochMilli(at)).getTotalSeconds();
      int minute = (int) (Math.floorMod(at + offset * 1_000L, DAY) / MINUTE);
      for (int near : List.of(-30, -1, 0, 1, 15, 30, random.nextInt(-90, 90))) {
        edges.add(Math.clamp((long) minute + near, 0, OpenInterval.DAY));
      }
    }
    return edges;
  }

  private static Calendar calendar(
      ZoneId zone,
      Optional<Instant> since,
      List<Integer> edges,
      long from,
      SplittableRandom random) {
    Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
    boolean always = random.nextInt(20) == 0;
    List<OpenInterval> usual = intervals(edges, random);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (always) {
        week.put(day, List.of(new OpenInterval(0, OpenInterval.DAY)));
      } else if (random.nextInt(7) > 0) {
        week.put(day, random.nextBoolean() ? usual : intervals(edges, random));
      }
    }
    List<Holiday> holidays = new ArrayList<>();
    while (!always && random.nextInt(2) == 0) {
      holidays.add(holiday(from, random));
    }
    return new Calendar(new CalendarId("random"), since, zone, week, holidays);
  }

  private static List<OpenInterval> intervals(List<Integer> edges, SplittableRandom random) {
    int count = random.nextInt(1, 5);
    boolean touching = random.nextInt(5) == 0;
    TreeSet<Integer> minutes = new TreeSet<>();
    while (minutes.size() < (touching ? count + 1 : 2 * count)) {
      minutes.add(
          random.nextInt(3) > 0
              ? edges.get(random.nextInt(edges.size()))
              : Integer.valueOf(random.nextInt(OpenInterval.DAY + 1)));
    }
    List<Integer> sorted = List.copyOf(minutes);
    List<OpenInterval> intervals = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i += touching ? 1 : 2) {
      intervals.add(new OpenInterval(sorted.get(i), sorted.get(i + 1)));
    }
    return intervals;
  }

  static Holiday holiday(long near, SplittableRandom random) {
    LocalDate date =
        Instant.ofEpochMilli(near)
            .atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(random.nextInt(-2, 15));
    LocalDate later = date.plusDays(random.nextInt(4));
    return switch (random.nextInt(3)) {
      case 0 -> new Holiday.Once(date);
      case 1 -> new Holiday.Dates(date, later);
      default -> new Holiday.Yearly(MonthDay.from(date), MonthDay.from(later));
    };
  }
}
