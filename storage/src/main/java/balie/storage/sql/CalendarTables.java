package balie.storage.sql;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarEdition;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.OpenInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Every version of every calendar.
final class CalendarTables {
  private CalendarTables() {}

  /// A version as it was written, and from when it counts.
  record Version(Calendar calendar, int number, int publication, Optional<Instant> countsFrom) {
    Calendar counting() {
      return new Calendar(
          calendar.id(), countsFrom, calendar.zone(), calendar.week(), calendar.holidays());
    }
  }

  /// Adds a version, unless it is the last one come back. It counts from its own `since`, else from
  /// its publication on; a first version that names none has no beginning.
  static void put(Session session, Calendar calendar, Publication publication) {
    Optional<Version> last =
        all(session).stream()
            .filter(each -> each.calendar().id().equals(calendar.id()))
            .reduce((earlier, later) -> later);
    if (last.filter(each -> each.calendar().equals(calendar)).isPresent()) {
      return;
    }
    int version = last.map(Version::number).orElse(0) + 1;
    session.run(
        """
        INSERT INTO calendar (calendar, version, publication, zone, since, counts_from)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        calendar.id(),
        version,
        publication.number(),
        calendar.zone(),
        calendar.since(),
        calendar.since().or(() -> last.map(each -> publication.at())));
    putWeek(session, calendar, version);
    putHolidays(session, calendar, version);
  }

  /// Those of the calendars that are published, are another one now and begin before an instant:
  /// they would change what was counted already.
  static List<CalendarId> late(Session session, List<Calendar> calendars, Instant at) {
    Map<CalendarId, Calendar> last = new HashMap<>();
    all(session).forEach(each -> last.put(each.calendar().id(), each.calendar()));
    return calendars.stream()
        .filter(each -> last.containsKey(each.id()) && !each.equals(last.get(each.id())))
        .filter(each -> each.since().filter(since -> since.isBefore(at)).isPresent())
        .map(Calendar::id)
        .toList();
  }

  /// In the order in which they were published.
  static List<Version> all(Session session) {
    record Key(String calendar, int version) {}

    record Open(DayOfWeek day, OpenInterval interval) {}

    Map<Key, List<Open>> weeks =
        session.grouped(
            """
            SELECT calendar, version, weekday, opens, closes FROM calendar_week
            ORDER BY calendar, version, weekday, opens
            """,
            row -> new Key(row.text("calendar"), row.number("version")),
            row ->
                new Open(
                    DayOfWeek.of(row.number("weekday")),
                    new OpenInterval(row.number("opens"), row.number("closes"))));
    Map<Key, List<Holiday>> holidays =
        session.grouped(
            """
            SELECT calendar, version, kind, first_day, last_day FROM calendar_holiday
            ORDER BY calendar, version, position
            """,
            row -> new Key(row.text("calendar"), row.number("version")),
            row -> HolidayRow.of(row).holiday());
    return session.list(
        """
        SELECT calendar, version, publication, zone, since, counts_from FROM calendar
        ORDER BY calendar, version
        """,
        row -> {
          Key key = new Key(row.text("calendar"), row.number("version"));
          Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
          weeks
              .getOrDefault(key, List.of())
              .forEach(
                  open ->
                      week.computeIfAbsent(open.day(), day -> new ArrayList<>())
                          .add(open.interval()));
          Calendar calendar =
              new Calendar(
                  new CalendarId(key.calendar()),
                  row.optionalInstant("since"),
                  ZoneId.of(row.text("zone")),
                  week,
                  holidays.getOrDefault(key, List.of()));
          return new Version(
              calendar,
              key.version(),
              row.number("publication"),
              row.optionalInstant("counts_from"));
        });
  }

  /// The versions as they count, in the order in which they were published.
  static List<CalendarEdition> editions(Session session) {
    Map<Integer, Instant> published = new HashMap<>();
    Publication.all(session).forEach(each -> published.put(each.number(), each.at()));
    return all(session).stream()
        .map(
            each ->
                new CalendarEdition(
                    each.counting(), Objects.requireNonNull(published.get(each.publication()))))
        .toList();
  }

  private static void putWeek(Session session, Calendar calendar, int version) {
    calendar
        .week()
        .forEach(
            (day, intervals) ->
                intervals.forEach(
                    interval ->
                        session.run(
                            """
                            INSERT INTO calendar_week (calendar, version, weekday, opens, closes)
                            VALUES (?, ?, ?, ?, ?)
                            """,
                            calendar.id(),
                            version,
                            day.getValue(),
                            interval.open(),
                            interval.close())));
  }

  private static void putHolidays(Session session, Calendar calendar, int version) {
    for (int i = 0; i < calendar.holidays().size(); i++) {
      HolidayRow holiday = HolidayRow.of(calendar.holidays().get(i));
      session.run(
          """
          INSERT INTO calendar_holiday (calendar, version, position, kind, first_day, last_day)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          calendar.id(),
          version,
          i,
          holiday.kind(),
          holiday.first(),
          holiday.last());
    }
  }

  private record HolidayRow(String kind, String first, String last) {
    static HolidayRow of(Holiday holiday) {
      return switch (holiday) {
        case Holiday.Once(LocalDate date) ->
            new HolidayRow("once", date.toString(), date.toString());
        case Holiday.Dates(LocalDate first, LocalDate last) ->
            new HolidayRow("dates", first.toString(), last.toString());
        case Holiday.Yearly(MonthDay first, MonthDay last) ->
            new HolidayRow("yearly", first.toString(), last.toString());
      };
    }

    static HolidayRow of(Row row) {
      return new HolidayRow(row.text("kind"), row.text("first_day"), row.text("last_day"));
    }

    Holiday holiday() {
      return switch (kind) {
        case "once" -> new Holiday.Once(LocalDate.parse(first));
        case "dates" -> new Holiday.Dates(LocalDate.parse(first), LocalDate.parse(last));
        case "yearly" -> new Holiday.Yearly(MonthDay.parse(first), MonthDay.parse(last));
        default -> throw new IllegalStateException("a holiday of the kind " + kind);
      };
    }
  }
}
