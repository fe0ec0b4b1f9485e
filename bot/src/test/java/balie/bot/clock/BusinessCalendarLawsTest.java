package balie.bot.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.OpenInterval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must hold whatever the calendar, to the millisecond and over years.
class BusinessCalendarLawsTest {
  private static final double SHARE = 0.2;

  @Test
  void elapsedLiesBetweenNothingAndTheWallsTime() {
    Cases.run(
        SHARE,
        random -> {
          RandomCase given = RandomCase.of(random);
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          Instant from = instant(given, random);
          Instant until = from.plusMillis(length(random));
          Duration elapsed = calendar.elapsed(from, until);
          assertFalse(elapsed.isNegative());
          assertTrue(elapsed.compareTo(Duration.between(from, until)) <= 0);
          assertEquals(Duration.ZERO, calendar.elapsed(until, from));
        });
  }

  @Test
  void elapsedTimesAddUp() {
    Cases.run(
        SHARE,
        random -> {
          RandomCase given = RandomCase.of(random);
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          Instant a = instant(given, random);
          Instant b = a.plusMillis(length(random));
          Instant c = b.plusMillis(length(random));
          assertEquals(calendar.elapsed(a, c), calendar.elapsed(a, b).plus(calendar.elapsed(b, c)));
        });
  }

  @Test
  void theDueTimeIsTheEarliestAtWhichTheTargetHasElapsed() {
    Cases.run(
        SHARE,
        random -> {
          RandomCase given = RandomCase.of(random);
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          Instant start = instant(given, random);
          Duration target = Duration.ofMillis(length(random) / 4 + 1);
          switch (calendar.due(start, target)) {
            case Due.At(Instant due) -> {
              assertEquals(target, calendar.elapsed(start, due));
              assertTrue(calendar.elapsed(start, due.minusMillis(1)).compareTo(target) < 0);
            }
            case Due.TooFar(Instant limit) ->
                assertTrue(calendar.elapsed(start, limit).compareTo(target) < 0);
          }
          assertEquals(new Due.At(start), calendar.due(start, Duration.ZERO));
        });
  }

  @Test
  void alwaysIsTheWallsTime() {
    Cases.run(
        SHARE,
        random -> {
          RandomCase given = RandomCase.of(random);
          Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
          Stream.of(DayOfWeek.values())
              .forEach(day -> week.put(day, List.of(new OpenInterval(0, OpenInterval.DAY))));
          BusinessCalendar always = changed(given, each -> with(each, week, List.of()));
          Instant from = instant(given, random);
          Instant until = from.plusMillis(length(random));
          assertEquals(Duration.between(from, until), always.elapsed(from, until));
          assertTrue(always.isOpen(from) && always.nextChange(from).isEmpty());
        });
  }

  @Test
  void widerHoursAreNeverLater() {
    Cases.run(
        SHARE,
        random -> {
          RandomCase given = RandomCase.of(random);
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          BusinessCalendar wider =
              changed(given, each -> with(each, wider(each.week(), random), each.holidays()));
          Instant start = instant(given, random);
          Duration target = Duration.ofMillis(length(random) / 8);
          assertNotLater(wider.due(start, target), calendar.due(start, target));
        });
  }

  @Test
  void oneMoreHolidayIsNeverEarlier() {
    Cases.run(
        SHARE,
        random -> {
          RandomCase given = RandomCase.of(random);
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          Holiday holiday = RandomCase.holiday(given.from(), random);
          BusinessCalendar fewer =
              changed(
                  given,
                  each ->
                      with(
                          each,
                          each.week(),
                          Stream.concat(each.holidays().stream(), Stream.of(holiday)).toList()));
          Instant start = instant(given, random);
          TargetTime target =
              random.nextBoolean()
                  ? new TargetTime.Hours(Duration.ofMillis(length(random) / 8 + 1))
                  : new TargetTime.BusinessDays(random.nextInt(1, 20));
          assertNotLater(calendar.due(start, target), fewer.due(start, target));
        });
  }

  @Test
  void fromChangeToChangeItIsAllOpenOrAllClosed() {
    Cases.run(
        SHARE,
        random -> {
          RandomCase given = RandomCase.of(random);
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          Instant at = instant(given, random);
          for (int i = 0; i < 20 && calendar.nextChange(at).isPresent(); i++) {
            Instant next = calendar.nextChange(at).orElseThrow();
            Duration expected = calendar.isOpen(at) ? Duration.between(at, next) : Duration.ZERO;
            assertEquals(expected, calendar.elapsed(at, next));
            assertTrue(calendar.isOpen(at) != calendar.isOpen(next));
            at = next;
          }
        });
  }

  private static void assertNotLater(Due sooner, Due later) {
    switch (sooner) {
      case Due.TooFar _ -> assertTrue(later instanceof Due.TooFar);
      case Due.At(Instant soon) -> {
        if (later instanceof Due.At(Instant late)) {
          assertFalse(soon.isAfter(late), () -> soon + " after " + late);
        }
      }
    }
  }

  private static Instant instant(RandomCase given, SplittableRandom random) {
    return Instant.ofEpochMilli(given.from() + random.nextLong(-3_600_000, 3_600_000));
  }

  private static long length(SplittableRandom random) {
    return (long) Math.exp(random.nextDouble(Math.log(4e10)));
  }

  private static BusinessCalendar changed(RandomCase given, UnaryOperator<Calendar> change) {
    return new BusinessCalendar(given.versions().stream().map(change).toList());
  }

  private static Calendar with(
      Calendar from, Map<DayOfWeek, List<OpenInterval>> week, List<Holiday> holidays) {
    return new Calendar(from.id(), from.since(), from.zone(), week, holidays);
  }

  private static Map<DayOfWeek, List<OpenInterval>> wider(
      Map<DayOfWeek, List<OpenInterval>> week, SplittableRandom random) {
    Map<DayOfWeek, List<OpenInterval>> wider = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<OpenInterval> intervals = new ArrayList<>(week.getOrDefault(day, List.of()));
      int opens = intervals.isEmpty() ? OpenInterval.DAY : intervals.getFirst().open();
      if (opens > 0 && random.nextBoolean()) {
        intervals.addFirst(new OpenInterval(random.nextInt(opens), opens));
      }
      wider.put(day, intervals);
    }
    return wider;
  }
}
