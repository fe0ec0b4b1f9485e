package balie.bot.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.clock.BusinessCalendar;
import balie.storage.availability.Cadence;
import balie.storage.availability.History;
import balie.storage.availability.Maintenance;
import balie.storage.availability.MaintenanceNumber;
import balie.storage.availability.Runs;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.availability.Track;
import balie.storage.budget.Pace;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.OpenInterval;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/// How fast an error budget is used up.
class BurnRateTest {
  /// In September, which has 30 days and no change of the clocks: 99.9 % allow 2,592 s.
  private static final Instant NOW = Instant.parse("2026-09-15T12:00:00Z");

  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final BigDecimal THREE_NINES = new BigDecimal("99.9");

  private static BurnRate.Promise promised(OpenInterval hours, BigDecimal target) {
    Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(hours));
    }
    Calendar calendar =
        new Calendar(
            new CalendarId("hours"),
            Optional.empty(),
            ZoneId.of("Europe/Brussels"),
            week,
            List.of());
    return new BurnRate.Promise(new BusinessCalendar(List.of(calendar)), target);
  }

  private static BurnRate.Promise always(BigDecimal target) {
    return promised(new OpenInterval(0, OpenInterval.DAY), target);
  }

  /// Samples every 10 s of the last four days.
  ///
  /// @param down by the seconds before now
  private static History history(LongPredicate down) {
    Source source =
        new Source(
            new SourceId(1),
            new Source.Declared(
                MAILBOX,
                "http",
                Source.Kind.PROBE,
                Source.Measures.AVAILABILITY,
                new Cadence(Duration.ofSeconds(10), Duration.ZERO, 1)),
            Instant.EPOCH,
            Optional.empty());
    List<Sample> samples = new ArrayList<>();
    for (long before = 4 * 86_400; before >= 0; before -= 10) {
      samples.add(
          new Sample(
              source.id(), NOW.minusSeconds(before), down.test(before) ? Seen.DOWN : Seen.UP));
    }
    return new History(
        MAILBOX,
        List.of(new Track(source, Runs.of(samples, source.cadence()))),
        List.of(),
        List.of());
  }

  private static List<Pace> alarming(BurnRate.Promise promise, History history) {
    return BurnRate.of(promise, history, NOW).stream()
        .filter(BurnRate.Use::isAlarming)
        .map(BurnRate.Use::pace)
        .toList();
  }

  @Test
  void twoPercentInAnHourIsTooFastAndLessIsNot() {
    // 2 % of 2,592 s are 51.84 s.
    assertEquals(List.of(), alarming(always(THREE_NINES), history(s -> s <= 50)));
    assertEquals(List.of(Pace.HOUR), alarming(always(THREE_NINES), history(s -> s <= 60)));
  }

  @Test
  void theShareIsTruncated() {
    BurnRate.Use hour =
        BurnRate.of(always(THREE_NINES), history(s -> s > 0 && s <= 60), NOW).getFirst();
    assertEquals(Optional.of(new BigDecimal("2.314")), hour.used());
  }

  @Test
  void whatIsOverIsTooFastAndDoesNotGoOn() {
    // 8 minutes ago is outside the last 5 minutes of the hour, and within the last 30 of six.
    History over = history(s -> s > 480 && s <= 600);
    BurnRate.Use hour = BurnRate.of(always(THREE_NINES), over, NOW).getFirst();
    assertEquals(true, hour.tooFast());
    assertEquals(false, hour.goesOn());
    assertEquals(List.of(), alarming(always(THREE_NINES), over));
  }

  @Test
  void aSlowBurnIsFoundByTheLongWindows() {
    // 10 s of every 15 minutes: 40 s an hour, 240 s in six hours (9.2 %), 2,880 s in three days.
    assertEquals(
        List.of(Pace.SIX_HOURS, Pace.THREE_DAYS),
        alarming(always(THREE_NINES), history(s -> s % 900 == 10)));
  }

  @Test
  void oneFailedSampleIsNotEnough() {
    assertEquals(List.of(), alarming(always(new BigDecimal("99.99")), history(s -> s == 10)));
    assertEquals(
        List.of(Pace.HOUR, Pace.SIX_HOURS),
        alarming(always(new BigDecimal("99.99")), history(s -> s == 10 || s == 20)));
  }

  @Test
  void downtimeOutsideTheHoursUsesNothing() {
    // It is 14:00 in Brussels.
    assertEquals(
        List.of(),
        alarming(promised(new OpenInterval(15 * 60, 18 * 60), THREE_NINES), history(s -> s < 600)));
  }

  @Test
  void aPromiseOfAllTheTimeLeavesNoBudget() {
    BurnRate.Use hour =
        BurnRate.of(always(new BigDecimal("100")), history(s -> s <= 20), NOW).getFirst();
    assertEquals(true, hour.isAlarming());
    assertEquals(Optional.empty(), hour.used());
  }

  @Test
  void maintenanceUsesNothingAndMakesTheBudgetSmaller() {
    Maintenance half =
        new Maintenance(
            new MaintenanceNumber(1),
            new Maintenance.Plan(
                MAILBOX, NOW.minusSeconds(600), NOW.plus(Duration.ofDays(15)), "new disks"),
            new PersonId("els@example.org"),
            NOW.minusSeconds(86_400),
            Optional.empty());
    History down = history(s -> s > 600 && s <= 630);
    History planned = new History(MAILBOX, down.tracks(), List.of(half), List.of());
    // 30 s before the maintenance are less than 2 % of 2,592 s, and more than 2 % of half of it.
    assertEquals(false, BurnRate.of(always(THREE_NINES), down, NOW).getFirst().tooFast());
    assertEquals(true, BurnRate.of(always(THREE_NINES), planned, NOW).getFirst().tooFast());
    assertEquals(Duration.ofSeconds(2_592 - 30), BurnRate.left(always(THREE_NINES), down, NOW));
  }
}
