package balie.storage.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a calendar, its holidays and its versions hold.
class CalendarTest {
  private static final CalendarId ID = new CalendarId("office");
  private static final OpenInterval MORNING = new OpenInterval(540, 720);
  private static final OpenInterval AFTERNOON = new OpenInterval(720, 1020);
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

  private static Calendar calendar(Optional<Instant> since, OpenInterval... monday) {
    return new Calendar(
        ID,
        since,
        ZoneId.of("UTC"),
        Map.of(DayOfWeek.MONDAY, List.of(monday), DayOfWeek.TUESDAY, List.of()),
        List.of(new Holiday.Once(MONDAY.plusWeeks(1))));
  }

  @Test
  void intervalsStandInTheirOrderAndADayWithoutAnyIsClosed() {
    Calendar calendar = calendar(Optional.empty(), AFTERNOON, MORNING);
    assertEquals(List.of(MORNING, AFTERNOON), calendar.on(MONDAY));
    assertEquals(Map.of(DayOfWeek.MONDAY, List.of(MORNING, AFTERNOON)), calendar.week());
    assertEquals(List.of(), calendar.on(MONDAY.plusDays(1)));
    assertEquals(List.of(), calendar.on(MONDAY.plusWeeks(1)));
  }

  @Test
  void overlappingIntervalsAndImpossibleOnesAreABug() {
    assertThrows(
        IllegalArgumentException.class,
        () -> calendar(Optional.empty(), MORNING, new OpenInterval(719, 780)));
    assertThrows(IllegalArgumentException.class, () -> new OpenInterval(-1, 5));
    assertThrows(IllegalArgumentException.class, () -> new OpenInterval(5, 5));
    assertThrows(IllegalArgumentException.class, () -> new OpenInterval(5, 1_441));
    assertThrows(IllegalArgumentException.class, () -> new CalendarId(" "));
  }

  @Test
  void idsStandInTheirOrderAndAreWrittenAsTheyAre() {
    assertEquals("office", ID.toString());
    assertTrue(new CalendarId("always").compareTo(ID) < 0);
    assertTrue(ID.compareTo(new CalendarId("always")) > 0);
  }

  @Test
  void aHolidayHoldsItsFirstAndLastDay() {
    Holiday dates = new Holiday.Dates(MONDAY, MONDAY.plusDays(2));
    assertFalse(dates.contains(MONDAY.minusDays(1)));
    assertTrue(dates.contains(MONDAY));
    assertTrue(dates.contains(MONDAY.plusDays(2)));
    assertFalse(dates.contains(MONDAY.plusDays(3)));
    assertThrows(
        IllegalArgumentException.class, () -> new Holiday.Dates(MONDAY, MONDAY.minusDays(1)));
  }

  @Test
  void yearlyDaysMayWrapOverNewYear() {
    Holiday wrapping = new Holiday.Yearly(MonthDay.of(12, 30), MonthDay.of(1, 2));
    for (int year : new int[] {1999, 2026}) {
      assertFalse(wrapping.contains(LocalDate.of(year, 12, 29)));
      assertTrue(wrapping.contains(LocalDate.of(year, 12, 30)));
      assertTrue(wrapping.contains(LocalDate.of(year, 1, 2)));
      assertFalse(wrapping.contains(LocalDate.of(year, 1, 3)));
    }
    Holiday within = new Holiday.Yearly(MonthDay.of(5, 1), MonthDay.of(5, 1));
    assertTrue(within.contains(LocalDate.of(2026, 5, 1)));
    assertFalse(within.contains(LocalDate.of(2026, 5, 2)));
    assertFalse(within.contains(LocalDate.of(2026, 4, 30)));
  }

  @Test
  void aVersionThatBeginsNoLaterTakesTheEarlierOnesPlace() {
    Instant noon = Instant.parse("2026-06-01T12:00:00Z");
    Calendar first = calendar(Optional.empty(), MORNING);
    Calendar second = calendar(Optional.of(noon), AFTERNOON);
    Calendar third = calendar(Optional.of(noon.plusSeconds(60)), MORNING);
    Calendar instead = calendar(Optional.of(noon), MORNING);
    assertEquals(List.of(first, second, third), counting(first, second, third));
    assertEquals(List.of(first, instead), counting(first, second, third, instead));
    assertEquals(List.of(first, second), counting(calendar(Optional.empty()), first, second));
  }

  private static List<Calendar> counting(Calendar... published) {
    return CalendarEdition.counting(
        List.of(published).stream().map(each -> new CalendarEdition(each, Instant.EPOCH)).toList());
  }
}
