package balie.bot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.availability.Observed;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.bot.report.Evidence.Delivery;
import balie.bot.report.Evidence.Interruption;
import balie.bot.report.Evidence.Restore;
import balie.bot.report.SlaReckoning.Wanted;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Blame;
import balie.bot.request.SlaSummary.Held;
import balie.bot.request.SlaSummary.Measured;
import balie.bot.request.SlaSummary.Part;
import balie.bot.request.SlaSummary.Standing;
import balie.bot.request.SlaSummary.Verdict;
import balie.storage.desk.Register;
import balie.storage.person.UnitId;
import balie.storage.service.OfferingId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What the specification says of any evidence, on random ones: services of the demo desk, some of
/// which are promised around the clock and some in business hours.
class SlaReckoningTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final Register REGISTER = register();
  private static final Calendars CALENDARS = new Calendars(REGISTER);
  private static final SlaReckoning RECKONING = new SlaReckoning(REGISTER, CALENDARS);
  private static final Sight ALL = new Sight.Everything(Set.of());
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
  private static final LocalDate OLD_YEAR = LocalDate.of(2025, 12, 31);
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
  private static final List<String> SERVICES = List.of("mailbox", "printing", "wifi", "meetings");
  private static final int CASES = 60;

  private final Random random = new Random(4711);

  private static Service service(String id) {
    return REGISTER.service(new ServiceId(id), NEW_YEAR).orElseThrow();
  }

  private Spans random(int most, Duration longest) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(most); i > 0; i--) {
      Instant from = start().plusMillis(random.nextLong(Duration.ofDays(365).toMillis()));
      spans.add(new Span(from, from.plusMillis(1 + random.nextLong(longest.toMillis()))));
    }
    return new Spans(spans);
  }

  private static Instant start() {
    return NEW_YEAR.atStartOfDay(ZONE).toInstant();
  }

  private Evidence evidence() {
    Spans down = random(30, Duration.ofHours(4));
    List<Interruption> known = new ArrayList<>();
    for (Span each : down.spans()) {
      if (random.nextBoolean()) {
        known.add(new Interruption(each, "a cause", new Blame.Ours()));
      }
    }
    return Evidence.none()
        .observing(
            new Observed(random(8, Duration.ofHours(6)), down, random(12, Duration.ofDays(1))),
            known,
            List.of());
  }

  private static SlaSummary year(String service, Evidence evidence) {
    return RECKONING.of(new Wanted(service(service), NEW_YEAR, OLD_YEAR, 0, ALL), evidence, LATER);
  }

  private static SlaSummary month(String service, YearMonth month, Evidence evidence) {
    return RECKONING.of(Wanted.month(service(service), month, 0, ALL), evidence, LATER);
  }

  private static Duration sum(SlaSummary year, Function<Measured, Duration> part) {
    return year.months().stream()
        .map(each -> part.apply(each.measured().orElseThrow()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Test
  void monthsAddUpToTheYearAndDaysToTheMonth() {
    for (int i = 0; i < CASES; i++) {
      String id = SERVICES.get(i % SERVICES.size());
      Evidence evidence = evidence();
      SlaSummary year = year(id, evidence);
      Measured whole = year.measured().orElseThrow();
      assertEquals(12, year.months().size());
      assertEquals(whole.up(), sum(year, Measured::up));
      assertEquals(whole.down(), sum(year, Measured::down));
      assertEquals(whole.unknown(), sum(year, Measured::unknown));
      assertEquals(whole.maintenance(), sum(year, Measured::maintenance));
      YearMonth month = YearMonth.of(2025, 1 + random.nextInt(12));
      SlaSummary one = month(id, month, evidence);
      assertEquals(year.months().get(month.getMonthValue() - 1).measured(), one.measured());
      assertEquals(
          one.measured().orElseThrow().down(),
          one.days().stream().map(SlaSummary.Day::down).reduce(Duration.ZERO, Duration::plus));
    }
  }

  @Test
  void upDownUnknownAndMaintenanceAreTheHours() {
    for (int i = 0; i < CASES; i++) {
      String id = SERVICES.get(i % SERVICES.size());
      SlaSummary year = year(id, evidence());
      Measured whole = year.measured().orElseThrow();
      BusinessCalendar hours = CALENDARS.of(service(id).hours()).orElseThrow();
      assertEquals(
          hours.elapsed(year.period().from(), year.period().until()),
          whole.agreed().plus(whole.maintenance()));
      assertEquals(whole.agreed(), whole.up().plus(whole.down()).plus(whole.unknown()));
    }
  }

  @Test
  void theBoundsHoldWhatIsShownAndTheVerdictIsTheBudgets() {
    for (int i = 0; i < CASES; i++) {
      SlaSummary year = year(SERVICES.get(i % SERVICES.size()), evidence());
      Measured whole = year.measured().orElseThrow();
      BigDecimal shown = whole.shown().orElseThrow();
      assertTrue(whole.lower().orElseThrow().compareTo(shown) <= 0);
      assertTrue(shown.compareTo(whole.upper().orElseThrow()) <= 0);
      for (SlaSummary.Customer each : year.customers()) {
        SlaSummary.Judged judged = each.availability().orElseThrow().judged().orElseThrow();
        Measured own = each.measured().orElseThrow();
        BigDecimal down = BigDecimal.valueOf(own.down().toMillis(), 3);
        BigDecimal worst = BigDecimal.valueOf(own.down().plus(own.unknown()).toMillis(), 3);
        assertEquals(0, judged.budget().subtract(down).compareTo(judged.remaining()));
        Verdict expected =
            down.compareTo(judged.budget()) > 0
                ? Verdict.BREACHED
                : worst.compareTo(judged.budget()) <= 0 ? Verdict.MET : Verdict.NOT_DEMONSTRATED;
        assertEquals(expected, judged.verdict());
      }
    }
  }

  @Test
  void splittingAnOutageChangesNothing() {
    for (int i = 0; i < CASES; i++) {
      Evidence evidence = evidence();
      Observed whole = evidence.observed().orElseThrow();
      List<Span> halves = new ArrayList<>();
      for (Span each : whole.down().spans()) {
        Instant middle =
            each.from()
                .plusMillis(
                    random.nextLong(Duration.between(each.from(), each.until()).toMillis()));
        halves.add(new Span(middle, each.until()));
        halves.add(new Span(each.from(), middle));
      }
      Evidence split =
          evidence.observing(
              new Observed(whole.maintenance(), new Spans(halves), whole.unknown()),
              evidence.outages(),
              List.of());
      String id = SERVICES.get(i % SERVICES.size());
      assertEquals(year(id, evidence), year(id, split));
    }
  }

  @Test
  void twoPartsTogetherAreNeverBetterThanTheWorse() {
    for (int i = 0; i < CASES; i++) {
      String id = SERVICES.get(i % SERVICES.size());
      Spans one = random(20, Duration.ofHours(5));
      Spans other = random(20, Duration.ofHours(5));
      Duration both = down(id, one.and(other));
      assertTrue(both.compareTo(down(id, one)) >= 0);
      assertTrue(both.compareTo(down(id, other)) >= 0);
    }
  }

  private static Duration down(String id, Spans down) {
    Evidence evidence =
        Evidence.none().observing(new Observed(Spans.NONE, down, Spans.NONE), List.of(), List.of());
    return year(id, evidence).measured().orElseThrow().down();
  }

  @Test
  void eachInstantOfDowntimeIsAttributedOnce() {
    for (int i = 0; i < CASES; i++) {
      SlaSummary year = year(SERVICES.get(i % SERVICES.size()), evidence());
      Duration down = year.measured().orElseThrow().down();
      assertEquals(
          down,
          year.outages().stream()
              .map(SlaSummary.Outage::down)
              .reduce(Duration.ZERO, Duration::plus));
      assertEquals(
          down,
          year.attributed().stream()
              .map(SlaSummary.Attributed::down)
              .reduce(Duration.ZERO, Duration::plus));
    }
  }

  @Test
  void whatGoesOnIsNeverMetBeforeItsEnd() {
    Evidence fine =
        Evidence.none()
            .observing(new Observed(Spans.NONE, Spans.NONE, Spans.NONE), List.of(), List.of());
    YearMonth june = YearMonth.of(2025, 6);
    Instant end = june.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
    for (Instant now : List.of(end.minus(Duration.ofDays(20)), end.minus(Duration.ofHours(2)))) {
      SlaSummary sofar = RECKONING.of(Wanted.month(service("mailbox"), june, 0, ALL), fine, now);
      assertTrue(sofar.period().isUnderWay());
      sofar
          .customers()
          .forEach(
              each ->
                  assertNotEquals(
                      Verdict.MET,
                      each.availability().orElseThrow().judged().orElseThrow().verdict()));
    }
    month("mailbox", june, fine)
        .customers()
        .forEach(
            each ->
                assertEquals(
                    Verdict.MET,
                    each.availability().orElseThrow().judged().orElseThrow().verdict()));
  }

  @Test
  void whatNothingMeasuresIsSaidToBeSo() {
    SlaSummary none = month("mailbox", YearMonth.of(2025, 6), Evidence.none());
    assertEquals(Optional.empty(), none.measured());
    assertEquals(
        Optional.empty(), none.customers().getFirst().availability().orElseThrow().judged());
    assertEquals(Standing.NOT_MEASURED, held(none, "backup-frequency").standing());
    assertEquals(Standing.NOT_MEASURED, held(none, "backup-retention").standing());
    assertEquals(Standing.NOT_DEMONSTRATED, held(none, "delivery-time").standing());
  }

  private static Held held(SlaSummary summary, String term) {
    return summary.customers().getFirst().held().stream()
        .filter(each -> each.term().id().equals(term))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDailyBackupIsOneOnEachLocalDay() {
    List<Instant> done = new ArrayList<>();
    LocalDate first = LocalDate.of(2025, 10, 1);
    for (int day = 0; day < 31; day++) {
      if (day != 7) {
        // On the day of 25 hours, half an hour before its end.
        done.add(first.plusDays(day).atTime(23, 30).atZone(ZONE).toInstant());
      }
    }
    Evidence evidence =
        new Evidence(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(done),
            Optional.of(
                List.of(
                    new Restore(
                        first.plusDays(14).atTime(10, 0).atZone(ZONE).toInstant(),
                        Duration.ofHours(3),
                        Optional.empty(),
                        true))),
            List.of(
                delivery("sales", "2025-10-06T09:00:00Z", "2025-10-07T15:00:00Z"),
                delivery("sales", "2025-10-13T09:00:00Z", "2025-10-15T15:00:00Z")),
            List.of(),
            0);
    SlaSummary october = month("mailbox", YearMonth.of(2025, 10), evidence);
    assertEquals(Optional.of(new Part(30, 31)), held(october, "backup-frequency").share());
    assertEquals(Standing.BROKEN, held(october, "backup-frequency").standing());
    assertEquals(Standing.KEPT, held(october, "restore-time").standing());
    assertEquals(Optional.of(new Part(1, 2)), held(october, "delivery-time").share());
  }

  private static Delivery delivery(String unit, String ordered, String done) {
    return new Delivery(
        new UnitId(unit),
        new OfferingId("standard"),
        Instant.parse(ordered),
        Optional.of(Instant.parse(done)));
  }

  private static Register register() {
    try (Database database = Database.inMemory();
        DemoDesk demo = DemoDesk.open()) {
      Reading reading =
          new DeskReader(BuiltInTerms.load()).read(demo.folder(), LocalDate.of(2026, 6, 1));
      var _ = database.publications().publish(((Reading.Read) reading).desk(), Instant.EPOCH);
      return database.publications().register().orElseThrow();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
