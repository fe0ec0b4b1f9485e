package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with calendars.yaml.
class CalendarProblemsTest {
  @TempDir Path temporary;

  @Test
  void anUnknownZoneIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("calendars.yaml", "Europe/Brussels", "Mars/Olympus");
    assertEquals(
        List.of(
            "calendars.yaml:2: zone 'Mars/Olympus': expected the name of an IANA zone such as Europe/Brussels"),
        desk.problems());
  }

  @Test
  void anUnknownDayIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("calendars.yaml", "mon-fri", "monday");
    assertEquals(
        List.of("calendars.yaml:3: day 'monday': expected mon to sun, or a range such as mon-fri"),
        desk.problems());
  }

  @Test
  void anIntervalClosesAfterItOpens() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("calendars.yaml", "13:00-17:00", "17:00-13:00");
    assertEquals(
        List.of(
            "calendars.yaml:3: interval '17:00-13:00': expected a close later than the open; a night is written as two intervals"),
        desk.problems());
  }

  @Test
  void intervalsOfADayDoNotOverlap() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("calendars.yaml", "13:00-17:00", "12:00-17:00");
    assertEquals(
        List.of(
            "calendars.yaml:3: 12:00-17:00 overlaps 09:00-12:30, and intervals of one day may not"),
        desk.problems());
  }

  @Test
  void aHolidayExists() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("calendars.yaml", "2026-05-25", "2026-02-29");
    assertEquals(
        List.of(
            "calendars.yaml:3: holiday '2026-02-29': expected a date (2026-05-25), a day of every year (01-01) or a range of either (12-24..12-26)"),
        desk.problems());
  }

  @Test
  void aCalendarIsSometimesOpen() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("calendars.yaml", "[01-01, 12-24..12-26", "[01-01..12-31");
    assertEquals(
        List.of(
            "calendars.yaml:3: not a minute is open in the 366 days from 2000-01-01, and one is needed"),
        desk.problems());
  }

  @Test
  void aVersionBeginsAtAnInstant() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("calendars.yaml", "office: {", "office: {since: tomorrow, ");
    assertEquals(
        List.of(
            "calendars.yaml:3: 'since' is 'tomorrow', expected an instant such as 2026-06-02T12:00:00+02:00"),
        desk.problems());
  }

  @Test
  void aCalendarTwiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("calendars.yaml", "office:", "always:")
            .change("services/mailbox.yaml", "support: office", "support: always")
            .change("agreements/sales-mailbox.yaml", "hours: office", "hours: always")
            .change("agreements/sales-mailbox.yaml", "hours: office", "hours: always");
    assertEquals(
        List.of(
            "calendars.yaml:3: key 'always' is used twice, expected it once: see calendars.yaml:2"),
        desk.problems());
  }

  @Test
  void aMissingFileDoesNotMakeEveryCalendarUnknown() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).delete("calendars.yaml");
    assertEquals(
        List.of("calendars.yaml:1: is missing, expected a file of that name"), desk.problems());
  }
}
