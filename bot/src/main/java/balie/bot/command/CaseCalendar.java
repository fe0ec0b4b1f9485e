package balie.bot.command;

import balie.bot.clock.BusinessCalendar;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.CalendarNotation;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.OpenInterval;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a case's calendar, given inline as `calendar`, or as `calendars` where it changes.
final class CaseCalendar {
  private static final CalendarId INLINE = new CalendarId("inline");
  private static final Set<String> KEYS = Set.of("zone", "week", "holidays", "since");

  private CaseCalendar() {}

  static BusinessCalendar read(Fields given) throws FaultyCase {
    if (given.has("calendar") && given.has("calendars")) {
      throw new FaultyCase("expected calendar or calendars, not both");
    }
    if (given.has("calendar")) {
      return new BusinessCalendar(List.of(version(given.fields("calendar"), Optional.empty())));
    }
    if (!given.has("calendars")) {
      throw new FaultyCase("calendar is missing");
    }
    return new BusinessCalendar(versions(given.list("calendars")));
  }

  /// The versions in the order of their `since`. The first has no beginning, whatever it says.
  private static List<Calendar> versions(List<JsonNode> given) throws FaultyCase {
    List<Calendar> versions = new ArrayList<>();
    for (JsonNode each : given) {
      Fields fields = Fields.of(each, "calendars");
      Optional<Instant> since =
          fields.has("since") ? Optional.of(fields.instant("since")) : Optional.empty();
      versions.add(version(fields, since));
    }
    versions.sort(Comparator.comparing(each -> each.since().orElse(Instant.MIN)));
    if (versions.isEmpty()) {
      throw new FaultyCase("calendars: expected at least one");
    }
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i).since().equals(versions.get(i - 1).since())) {
        throw new FaultyCase("calendars: expected a since of its own for each but the first");
      }
    }
    return versions;
  }

  private static Calendar version(Fields given, Optional<Instant> since) throws FaultyCase {
    for (String key : (Iterable<String>) given.object()::fieldNames) {
      if (!KEYS.contains(key)) {
        throw new FaultyCase(
            "calendar: unknown key %s, expected zone, week, holidays or since".formatted(key));
      }
    }
    ZoneId zone = Fields.understood(CalendarNotation.zone(given.text("zone")));
    Calendar calendar =
        new Calendar(INLINE, since, zone, week(given.fields("week")), holidays(given));
    Fields.refuse(CalendarNotation.neverOpen(calendar));
    return calendar;
  }

  private static Map<DayOfWeek, List<OpenInterval>> week(Fields given) throws FaultyCase {
    Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (String key : (Iterable<String>) given.object()::fieldNames) {
      List<OpenInterval> intervals = new ArrayList<>();
      for (JsonNode each : given.list(key)) {
        intervals.add(Fields.understood(CalendarNotation.interval(Fields.text(each, key))));
      }
      for (DayOfWeek day : Fields.understood(CalendarNotation.days(key))) {
        List<OpenInterval> all = week.computeIfAbsent(day, _ -> new ArrayList<>());
        all.addAll(intervals);
        Fields.refuse(CalendarNotation.overlap(all).map(problem -> key + ": " + problem));
      }
    }
    return week;
  }

  private static List<Holiday> holidays(Fields given) throws FaultyCase {
    List<Holiday> holidays = new ArrayList<>();
    for (JsonNode each : given.has("holidays") ? given.list("holidays") : List.<JsonNode>of()) {
      holidays.add(Fields.understood(CalendarNotation.holiday(Fields.text(each, "holidays"))));
    }
    return holidays;
  }
}
