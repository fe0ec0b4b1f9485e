package balie.storage.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads the pieces of a calendar as calendars.yaml and `balie calculate` write them, one at a
/// time, so that each caller can say where the faulty piece stands. A calendar is read in this
/// order: [#zone], [#days] and [#interval] for the week, [#overlap] for each weekday, [#holiday],
/// and [#neverOpen] for the whole.
public final class CalendarNotation {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern INTERVAL =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");
  private static final int LONGEST_CLOSED = 366;
  private static final int YEARS_CHECKED = 100;
  private static final LocalDate FIRST_CHECKED = LocalDate.of(2000, 1, 1);

  private CalendarNotation() {}

  /// A zone of the IANA database; an offset such as `+02:00` is none.
  public static Notated<ZoneId> zone(String text) {
    return ZoneRulesProvider.getAvailableZoneIds().contains(text)
        ? new Notated.As<>(ZoneId.of(text))
        : refused("zone", text, "the name of an IANA zone such as Europe/Brussels");
  }

  /// One weekday or a range that may wrap over Sunday: `mon`, `mon-fri`, `sat-tue`.
  public static Notated<List<DayOfWeek>> days(String text) {
    String[] ends = text.split("-", -1);
    int first = DAYS.indexOf(ends[0]);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    if (first < 0 || last < 0 || ends.length > 2) {
      return refused("day", text, "mon to sun, or a range such as mon-fri");
    }
    int count = Math.floorMod(last - first, 7) + 1;
    return new Notated.As<>(
        IntStream.range(0, count).mapToObj(i -> DayOfWeek.MONDAY.plus((long) first + i)).toList());
  }

  /// Local wall time to the minute, `09:00-12:30`; `24:00` is allowed as the close.
  public static Notated<OpenInterval> interval(String text) {
    Matcher matcher = INTERVAL.matcher(text);
    if (!matcher.matches()) {
      return refused("interval", text, "hours such as 09:00-12:30, at most until 24:00");
    }
    int open = minutes(matcher.group(1), matcher.group(2));
    int close =
        matcher.group(3) == null ? OpenInterval.DAY : minutes(matcher.group(3), matcher.group(4));
    return close > open
        ? new Notated.As<>(new OpenInterval(open, close))
        : refused(
            "interval", text, "a close later than the open; a night is written as two intervals");
  }

  /// Why the intervals of one weekday can't stand together, empty when they can. Intervals that
  /// touch do not overlap.
  public static Optional<String> overlap(Collection<OpenInterval> intervals) {
    List<OpenInterval> sorted =
        intervals.stream().sorted(Comparator.comparingInt(OpenInterval::open)).toList();
    return IntStream.range(1, sorted.size())
        .filter(i -> sorted.get(i).open() < sorted.get(i - 1).close())
        .mapToObj(
            i ->
                "%s overlaps %s, and intervals of one day may not"
                    .formatted(written(sorted.get(i)), written(sorted.get(i - 1))))
        .findFirst();
  }

  /// A date `2026-05-25`, dates `2026-07-01..2026-07-15`, a day of every year `01-01`, or days of
  /// every year `12-24..12-26`, which may wrap over New Year.
  public static Notated<Holiday> holiday(String text) {
    String[] ends = text.split("\\.\\.", -1);
    try {
      if (ends.length <= 2) {
        return new Notated.As<>(holiday(ends[0], ends[ends.length - 1]));
      }
    } catch (DateTimeException noSuchDay) {
      // The same words serve for a day that doesn't exist.
    } catch (IllegalArgumentException backwards) {
      return refused("holiday", text, "a last date that is not before the first");
    }
    return refused(
        "holiday",
        text,
        "a date (2026-05-25), a day of every year (01-01) or a range of either"
            + " (12-24..12-26)");
  }

  /// Why the calendar is as good as always closed: the first 366 days in a row without an open
  /// minute that its zone's clocks show. Empty when there are none in the hundred years that are
  /// looked at, from the version's first day (from 2000 where it has none).
  public static Optional<String> neverOpen(Calendar calendar) {
    LocalDate start =
        calendar
            .since()
            .map(since -> since.atZone(calendar.zone()).toLocalDate())
            .orElse(FIRST_CHECKED);
    LocalDate open = start.minusDays(1);
    while (open.isBefore(start.plusYears(YEARS_CHECKED))) {
      Optional<LocalDate> next = lastOpen(calendar, open);
      if (next.isEmpty()) {
        return Optional.of(
            "not a minute is open in the %d days from %s, and one is needed"
                .formatted(LONGEST_CLOSED, open.plusDays(1)));
      }
      open = next.get();
    }
    return Optional.empty();
  }

  /// The last open date of those that may follow an open one: jumping from one to the next looks at
  /// a handful of dates a year.
  private static Optional<LocalDate> lastOpen(Calendar calendar, LocalDate open) {
    ZoneRules rules = calendar.zone().getRules();
    return IntStream.iterate(LONGEST_CLOSED, i -> i > 0, i -> i - 1)
        .mapToObj(open::plusDays)
        .filter(date -> calendar.on(date).stream().anyMatch(each -> exists(rules, date, each)))
        .findFirst();
  }

  /// Whether a gap of the zone leaves a minute of the interval.
  private static boolean exists(ZoneRules rules, LocalDate date, OpenInterval interval) {
    LocalDateTime midnight = date.atStartOfDay();
    for (int minute = interval.open(); minute < interval.close(); minute++) {
      List<ZoneOffset> offsets = rules.getValidOffsets(midnight.plusMinutes(minute));
      if (!offsets.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Holiday holiday(String first, String last) {
    boolean dated = first.length() > "12-31".length();
    if (!dated) {
      return new Holiday.Yearly(MonthDay.parse("--" + first), MonthDay.parse("--" + last));
    }
    LocalDate from = LocalDate.parse(first);
    LocalDate to = LocalDate.parse(last);
    return from.equals(to) ? new Holiday.Once(from) : new Holiday.Dates(from, to);
  }

  private static int minutes(String hour, String minute) {
    return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
  }

  /// A weekday as it is written: `mon`.
  public static String written(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  /// Hours as they are written: `09:00-12:30`.
  public static String written(OpenInterval each) {
    return "%02d:%02d-%02d:%02d"
        .formatted(each.open() / 60, each.open() % 60, each.close() / 60, each.close() % 60);
  }

  private static <T> Notated<T> refused(String what, String text, String expected) {
    return new Notated.Refused<>("%s '%s': expected %s".formatted(what, text, expected));
  }
}
