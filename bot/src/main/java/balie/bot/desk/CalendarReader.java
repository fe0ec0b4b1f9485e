package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.CalendarNotation;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.Notated;
import balie.storage.calendar.OpenInterval;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads calendars.yaml.
final class CalendarReader {
  private final References references;
  private final Findings findings;
  private final List<Calendar> calendars = new ArrayList<>();
  private final Map<CalendarId, Finding> ifLate = new HashMap<>();

  CalendarReader(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  void read(Fields file) {
    Item all = file.required("calendars", "calendars by id");
    if (!all.isMap()) {
      references.incomplete(Kind.CALENDAR);
    }
    all.fields("calendars by id").all().forEach(this::calendar);
    file.done();
  }

  List<Calendar> calendars() {
    return calendars;
  }

  /// The problem of each, should it begin too early.
  Map<CalendarId, Finding> ifLate() {
    return ifLate;
  }

  private void calendar(Fields.Entry entry) {
    references.define(Kind.CALENDAR, entry.key(), entry.place());
    int before = findings.count();
    Fields fields = entry.value().fields("a calendar: {zone, week}");
    ZoneId zone = fields.required("zone", "an IANA zone such as Europe/Brussels").zone();
    Item hours = fields.required("week", "such as {mon-fri: [\"09:00-17:00\"]}");
    Map<DayOfWeek, List<OpenInterval>> week = week(hours);
    List<Holiday> holidays = holidays(fields.optional("holidays"));
    Optional<Instant> since = fields.optional("since").map(this::instant);
    fields.done();
    if (findings.count() == before && !entry.key().isBlank()) {
      Calendar calendar = new Calendar(new CalendarId(entry.key()), since, zone, week, holidays);
      CalendarNotation.neverOpen(calendar)
          .ifPresent(reason -> findings.problem(entry.place(), reason));
      calendars.add(calendar);
      Place place = fields.at("since");
      ifLate.put(
          calendar.id(),
          new Finding(
              place.file(),
              place.line(),
              "calendar '%s' was changed and begins in the past, which would change time that is"
                      .formatted(calendar.id())
                  + " counted already: expected a 'since' that is still to come, or none"));
    }
  }

  private Map<DayOfWeek, List<OpenInterval>> week(Item item) {
    Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (Fields.Entry entry : item.fields("days with their hours").all()) {
      List<Item> written = entry.value().oneOrMore("a list of hours such as 09:00-12:30");
      List<OpenInterval> hours = written.stream().flatMap(this::interval).toList();
      for (DayOfWeek day : days(entry)) {
        week.computeIfAbsent(day, each -> new ArrayList<>()).addAll(hours);
        CalendarNotation.overlap(week.get(day))
            .ifPresent(reason -> findings.problem(entry.place(), reason));
      }
    }
    return week;
  }

  private List<DayOfWeek> days(Fields.Entry entry) {
    return switch (CalendarNotation.days(entry.key())) {
      case Notated.As<List<DayOfWeek>>(List<DayOfWeek> days) -> days;
      case Notated.Refused<List<DayOfWeek>>(String reason) -> {
        findings.problem(entry.place(), reason);
        yield List.of();
      }
    };
  }

  private Stream<OpenInterval> interval(Item item) {
    String text = item.text("hours such as 09:00-12:30");
    return switch (CalendarNotation.interval(text)) {
      case Notated.As<OpenInterval>(OpenInterval interval) -> Stream.of(interval);
      case Notated.Refused<OpenInterval>(String reason) -> {
        item.refuseUnlessFaulty(text, reason);
        yield Stream.empty();
      }
    };
  }

  private List<Holiday> holidays(Optional<Item> item) {
    return item.map(each -> each.oneOrMore("a list of days")).orElse(List.of()).stream()
        .flatMap(this::holiday)
        .toList();
  }

  private Stream<Holiday> holiday(Item item) {
    String text = item.text("a day such as 2026-05-25 or 12-24..12-26");
    return switch (CalendarNotation.holiday(text)) {
      case Notated.As<Holiday>(Holiday holiday) -> Stream.of(holiday);
      case Notated.Refused<Holiday>(String reason) -> {
        item.refuseUnlessFaulty(text, reason);
        yield Stream.empty();
      }
    };
  }

  private Instant instant(Item item) {
    String text = item.text("an instant such as 2026-06-02T12:00:00+02:00");
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noInstant) {
      if (!text.equals(Item.FAULTY)) {
        item.refuse("an instant such as 2026-06-02T12:00:00+02:00");
      }
      return Instant.EPOCH;
    }
  }
}
