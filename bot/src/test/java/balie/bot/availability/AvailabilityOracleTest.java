package balie.bot.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.availability.Probes.Sample;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Cases;
import balie.bot.clock.RandomCase;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.bot.clock.Walk;
import balie.storage.availability.Cadence;
import balie.storage.availability.Seen;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Random months, with an oracle that asks of every minute what applies first.
class AvailabilityOracleTest {
  private static final long MINUTE = 60_000;

  /// What was said of a month, not united: outages may overlap.
  private record Said(List<Span> maintenance, List<Span> down, List<Span> unknown) {
    Observed observed() {
      return new Observed(new Spans(maintenance), new Spans(down), new Spans(unknown));
    }
  }

  @Test
  void everyMinuteOfAMonthIsCountedWhereItFirstApplies() {
    Cases.run(
        0.015,
        random -> {
          RandomCase given = RandomCase.of(random, MINUTE);
          BusinessCalendar hours = new BusinessCalendar(given.versions());
          Span month = Availability.month(hours, month(given));
          Said said = new Said(spans(month, random), spans(month, random), spans(month, random));
          long[] counted = new long[4];
          Walk walk = new Walk(given.versions(), MINUTE);
          for (long at = millis(month.from()); at < millis(month.until()); at += MINUTE) {
            if (walk.open(at)) {
              counted[first(said, at)] += MINUTE;
            }
          }
          assertEquals(
              new Availability(
                  Duration.ofMillis(counted[3]),
                  Duration.ofMillis(counted[1]),
                  Duration.ofMillis(counted[2]),
                  Duration.ofMillis(counted[0])),
              Availability.of(hours, month, said.observed()));
        });
  }

  @Test
  void samplesTellWhatTheWalkSees() {
    Cases.run(
        0.02,
        random -> {
          Instant start = Instant.ofEpochMilli(RandomCase.of(random, MINUTE).from());
          Span period = new Span(start, start.plus(Duration.ofHours(12)));
          Probes probes =
              new Probes(
                  new Cadence(
                      Duration.ofMinutes(random.nextInt(1, 6)),
                      Duration.ofMinutes(random.nextInt(3)),
                      random.nextInt(1, 4)));
          List<Sample> samples = samples(start, probes, random);
          Observed observed = probes.observe(samples, period);
          for (Instant at = start; at.isBefore(period.until()); at = at.plusSeconds(60)) {
            boolean down = isDown(probes, samples, at);
            assertEquals(down, observed.down().contains(at));
            boolean unknown = !down && !isUp(probes, samples, at);
            assertEquals(unknown, observed.unknown().contains(at));
          }
        });
  }

  @Test
  void theFiguresKeepTheirBounds() {
    Cases.run(
        0.1,
        random -> {
          Availability given =
              new Availability(amount(random), amount(random), amount(random), Duration.ZERO);
          BigDecimal target = BigDecimal.valueOf(random.nextInt(90_000, 100_001), 3);
          if (given.agreed().isZero()) {
            assertTrue(given.lower().isEmpty() && given.shown().isEmpty());
            assertEquals(Verdict.NOT_DEMONSTRATED, given.verdict(target));
          } else if (given.shown().isPresent()) {
            BigDecimal shown = given.shown().get();
            assertTrue(given.lower().orElseThrow().compareTo(shown) <= 0);
            assertTrue(given.upper().orElseThrow().compareTo(shown) >= 0);
            assertTrue(given.upper().orElseThrow().compareTo(BigDecimal.valueOf(100)) <= 0);
            assertTrue(given.lower().orElseThrow().signum() >= 0);
          }
          assertEquals(
              given.remaining(target).signum() < 0, given.verdict(target) == Verdict.BREACHED);
        });
  }

  @Test
  void monthsAddUpToTheYearAndSplittingAnOutageChangesNothing() {
    Cases.run(
        0.005,
        random -> {
          RandomCase given = RandomCase.of(random);
          BusinessCalendar hours = new BusinessCalendar(List.of(given.versions().getFirst()));
          Year year = Year.from(month(given).atDay(1));
          Span period =
              new Span(
                  Availability.month(hours, year.atMonth(1)).from(),
                  Availability.month(hours, year.atMonth(12)).until());
          Said said = new Said(spans(period, random), spans(period, random), spans(period, random));
          Availability whole = Availability.of(hours, period, said.observed());
          Availability sum =
              new Availability(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
          for (int month = 1; month <= 12; month++) {
            Span part = Availability.month(hours, year.atMonth(month));
            Availability each = Availability.of(hours, part, said.observed());
            sum =
                new Availability(
                    sum.up().plus(each.up()),
                    sum.down().plus(each.down()),
                    sum.unknown().plus(each.unknown()),
                    sum.maintenance().plus(each.maintenance()));
          }
          assertEquals(whole, sum);
          Said split = new Said(said.maintenance(), halves(said.down()), said.unknown());
          assertEquals(whole, Availability.of(hours, period, split.observed()));
        });
  }

  private static int first(Said said, long at) {
    List<List<Span>> inOrder = List.of(said.maintenance(), said.down(), said.unknown());
    for (int i = 0; i < inOrder.size(); i++) {
      for (Span each : inOrder.get(i)) {
        if (millis(each.from()) <= at && at < millis(each.until())) {
          return i;
        }
      }
    }
    return 3;
  }

  private static boolean isUp(Probes probes, List<Sample> samples, Instant at) {
    int last = last(probes, samples, at);
    return last >= 0 && samples.get(last).seen() == Seen.UP;
  }

  private static boolean isDown(Probes probes, List<Sample> samples, Instant at) {
    int last = last(probes, samples, at);
    if (last < 0 || samples.get(last).seen() == Seen.UP) {
      return false;
    }
    int failed = 1;
    for (int i = last - 1; i >= 0 && samples.get(i).seen() == Seen.DOWN; i--) {
      failed++;
    }
    for (int i = last + 1; i < samples.size() && samples.get(i).seen() == Seen.DOWN; i++) {
      failed++;
    }
    return failed >= probes.cadence().confirm();
  }

  /// The sample that holds at an instant, -1 for none.
  private static int last(Probes probes, List<Sample> samples, Instant at) {
    int last = -1;
    for (int i = 0; i < samples.size(); i++) {
      if (!samples.get(i).at().isAfter(at)) {
        last = i;
      }
    }
    Duration holds =
        probes
            .cadence()
            .interval()
            .plus(probes.cadence().interval())
            .plus(probes.cadence().timeout());
    return last >= 0 && Duration.between(samples.get(last).at(), at).compareTo(holds) < 0
        ? last
        : -1;
  }

  private static List<Sample> samples(Instant start, Probes probes, SplittableRandom random) {
    List<Sample> samples = new ArrayList<>();
    Instant at = start.minus(Duration.ofHours(1));
    while (at.isBefore(start.plus(Duration.ofHours(13)))) {
      samples.add(new Sample(at, random.nextInt(3) == 0 ? Seen.DOWN : Seen.UP));
      long gap =
          random.nextInt(10) == 0 ? random.nextInt(1, 90) : probes.cadence().interval().toMinutes();
      at = at.plus(Duration.ofMinutes(gap));
    }
    return samples;
  }

  private static List<Span> spans(Span within, SplittableRandom random) {
    List<Span> spans = new ArrayList<>();
    long minutes = Duration.between(within.from(), within.until()).toMinutes();
    for (int i = random.nextInt(6); i > 0; i--) {
      Instant from = within.from().plusSeconds(60 * random.nextLong(-500, minutes));
      spans.add(new Span(from, from.plusSeconds(60L * random.nextInt(3_000))));
    }
    return spans;
  }

  private static List<Span> halves(List<Span> spans) {
    List<Span> halves = new ArrayList<>();
    for (Span each : spans) {
      Instant half = each.from().plus(Duration.between(each.from(), each.until()).dividedBy(2));
      halves.add(new Span(half, each.until()));
      halves.add(new Span(each.from(), half));
    }
    return halves;
  }

  private static YearMonth month(RandomCase given) {
    return YearMonth.from(new Walk(given.versions(), MINUTE).date(given.from()));
  }

  private static Duration amount(SplittableRandom random) {
    return random.nextInt(4) == 0
        ? Duration.ZERO
        : Duration.ofMillis(random.nextLong(2_678_400_000L));
  }

  private static long millis(Instant at) {
    return at.toEpochMilli();
  }
}
