package balie.storage.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.availability.Measurements.Appended;
import balie.storage.availability.Source.Kind;
import balie.storage.availability.Source.Measures;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every store of measurements does.
public abstract class MeasurementsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final Instant FAR = NOON.plus(Duration.ofDays(999));
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final Cadence MINUTELY =
      new Cadence(Duration.ofMinutes(1), Duration.ofSeconds(10), 2);

  private static final List<Seen> SOME = List.of(Seen.UP, Seen.UP, Seen.DOWN, Seen.UNKNOWN);

  /// An empty store.
  protected abstract Measurements measurements();

  /// What reads the same database.
  protected abstract Histories histories();

  private Source declare(String name, Cadence cadence) {
    return measurements()
        .declare(
            new Source.Declared(MAILBOX, name, Kind.PROBE, Measures.AVAILABILITY, cadence), NOON);
  }

  private static Sample sample(Source source, long seconds, Seen seen) {
    return new Sample(source.id(), NOON.plusSeconds(seconds), seen);
  }

  private List<Run> runs(Source source) {
    return histories().of(source.service(), NOON.minusSeconds(999_999), FAR).tracks().stream()
        .filter(track -> track.source().id().equals(source.id()))
        .flatMap(track -> track.runs().stream())
        .toList();
  }

  @Test
  void samplesThatSayTheSameAreOneRun() {
    Source source = declare("web", MINUTELY);
    Appended appended =
        measurements()
            .append(
                List.of(
                    sample(source, 0, Seen.UP),
                    sample(source, 60, Seen.UP),
                    sample(source, 120, Seen.DOWN),
                    sample(source, 180, Seen.UNKNOWN),
                    sample(source, 240, Seen.UP)));
    assertEquals(new Appended(5, 0, 0), appended);
    assertEquals(
        List.of(
            new Run(source.id(), Seen.UP, NOON, NOON.plusSeconds(60), 2),
            new Run(source.id(), Seen.DOWN, NOON.plusSeconds(120), NOON.plusSeconds(120), 1),
            new Run(source.id(), Seen.UNKNOWN, NOON.plusSeconds(180), NOON.plusSeconds(180), 1),
            new Run(source.id(), Seen.UP, NOON.plusSeconds(240), NOON.plusSeconds(240), 1)),
        runs(source));
    assertEquals(List.of(runs(source).getLast()), measurements().newest());
  }

  @Test
  void aSilenceLongerThanASampleHoldsBeginsAnotherRun() {
    Source source = declare("web", MINUTELY);
    measurements()
        .append(
            List.of(
                sample(source, 0, Seen.UP),
                sample(source, 130, Seen.UP),
                sample(source, 261, Seen.UP)));
    assertEquals(List.of(2L, 1L), runs(source).stream().map(Run::count).toList());
  }

  @Test
  void whatIsToldTwiceIsKnownAndOfTwoAtOneInstantTheStrongerCounts() {
    Source source = declare("web", MINUTELY);
    measurements().append(List.of(sample(source, 0, Seen.UP), sample(source, 60, Seen.UP)));
    assertEquals(
        new Appended(0, 2, 0),
        measurements().append(List.of(sample(source, 60, Seen.UP), sample(source, 0, Seen.UP))));
    assertEquals(
        new Appended(1, 1, 0),
        measurements().append(List.of(sample(source, 60, Seen.DOWN), sample(source, 60, Seen.UP))));
    assertEquals(
        new Appended(0, 1, 0), measurements().append(List.of(sample(source, 60, Seen.UNKNOWN))));
    assertEquals(List.of(Seen.UP, Seen.DOWN), runs(source).stream().map(Run::seen).toList());
  }

  @Test
  void inWhateverOrderRecentSamplesComeTheRunsAreTheSame() {
    Random random = new Random(8);
    for (int round = 0; round < 60; round++) {
      Source source = declare("probe-" + round, MINUTELY);
      List<Sample> samples = new ArrayList<>();
      long at = 0;
      while (at < 7000) {
        at += random.nextInt(8) == 0 ? random.nextInt(1, 400) : 60;
        samples.add(sample(source, at, SOME.get(random.nextInt(SOME.size()))));
      }
      samples.removeIf(sample -> sample.at().isAfter(NOON.plusSeconds(7100)));
      List<Sample> shuffled = new ArrayList<>(samples);
      Collections.shuffle(shuffled, random);
      for (int i = 0; i < shuffled.size(); ) {
        int until = Math.min(shuffled.size(), i + random.nextInt(1, 9));
        measurements().append(shuffled.subList(i, until));
        measurements().append(List.of(shuffled.get(random.nextInt(until))));
        i = until;
      }
      assertEquals(Runs.of(samples, MINUTELY), runs(source), "round " + round);
    }
  }

  @Test
  void aLateSampleSplitsALongRunWithoutLosingItsBeginning() {
    Source source = declare("web", MINUTELY);
    List<Sample> day = new ArrayList<>();
    for (int minute = 0; minute < 1440; minute++) {
      day.add(sample(source, minute * 60L, Seen.UP));
    }
    measurements().append(day);
    Sample late = sample(source, 1400 * 60L + 30, Seen.DOWN);
    assertEquals(new Appended(1, 0, 0), measurements().append(List.of(late)));
    day.add(1401, late);
    assertEquals(Runs.of(day, MINUTELY), runs(source));
  }

  @Test
  void whatContradictsWhatWasCountedLongAgoIsLeftOutAndAGapIsFilled() {
    Source source = declare("web", MINUTELY);
    measurements()
        .append(
            List.of(
                sample(source, 0, Seen.UP),
                sample(source, 60, Seen.UP),
                sample(source, 300, Seen.UP),
                sample(source, 99_999, Seen.UP)));
    assertEquals(
        new Appended(1, 1, 1),
        measurements()
            .append(
                List.of(
                    sample(source, 30, Seen.DOWN),
                    sample(source, 45, Seen.UP),
                    sample(source, 180, Seen.UP))));
    assertEquals(
        List.of(
            new Run(source.id(), Seen.UP, NOON, NOON.plusSeconds(300), 4),
            new Run(source.id(), Seen.UP, NOON.plusSeconds(99_999), NOON.plusSeconds(99_999), 1)),
        runs(source));
  }

  @Test
  void anotherCadenceIsAnotherSourceOfTheSameName() {
    Source first = declare("web", MINUTELY);
    assertEquals(first, declare("web", MINUTELY));
    Source second =
        measurements()
            .declare(
                new Source.Declared(
                    MAILBOX,
                    "web",
                    Kind.PROBE,
                    Measures.AVAILABILITY,
                    new Cadence(Duration.ofMinutes(5), Duration.ZERO, 1)),
                NOON.plusSeconds(60));
    assertNotEquals(first.id(), second.id());
    assertEquals(List.of(second), measurements().sources());
    assertEquals(Optional.of(second), measurements().source(MAILBOX, "web"));
    History history = histories().of(MAILBOX, NOON, FAR);
    assertEquals(
        List.of(Optional.of(NOON.plusSeconds(60)), Optional.<Instant>empty()),
        history.tracks().stream().map(track -> track.source().until()).toList());
    measurements().retire(second.id(), NOON.plusSeconds(90));
    assertEquals(List.of(), measurements().sources());
    assertEquals(
        List.of(),
        histories().of(MAILBOX, NOON.plusSeconds(90), FAR).tracks(),
        "neither counts after that");
  }

  @Test
  void aSampleFromBeforeASourceWasDeclaredMakesItCountFromThenOn() {
    Source source = declare("web", MINUTELY);
    measurements().append(List.of(sample(source, -3600, Seen.UP)));
    assertEquals(
        NOON.minusSeconds(3600), measurements().source(MAILBOX, "web").orElseThrow().since());
  }

  @Test
  void runsThatWereCountedElsewhereGoOnFromWhatIsThere() {
    Source source = declare("web", MINUTELY);
    measurements().append(List.of(sample(source, 0, Seen.UP)));
    Run more = new Run(source.id(), Seen.UP, NOON.plusSeconds(60), NOON.plusSeconds(600), 10);
    Run down = new Run(source.id(), Seen.DOWN, NOON.plusSeconds(660), NOON.plusSeconds(720), 2);
    measurements().keep(List.of(more, down));
    assertEquals(
        List.of(new Run(source.id(), Seen.UP, NOON, NOON.plusSeconds(600), 11), down),
        runs(source));
    assertThrows(RuntimeException.class, () -> measurements().keep(List.of(down)));
    measurements().append(List.of(sample(source, 780, Seen.DOWN), sample(source, 690, Seen.DOWN)));
    assertEquals(3, runs(source).getLast().count());
  }

  @Test
  void aPeriodIsReadWithTheOutageAcrossItsEdges() {
    Source source = declare("web", MINUTELY);
    Seen[] seen = {Seen.UP, Seen.DOWN, Seen.DOWN, Seen.UP, Seen.DOWN, Seen.DOWN, Seen.UP, Seen.UP};
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      samples.add(sample(source, i * 3600L, seen[i]));
    }
    measurements().append(samples);
    Instant from = NOON.plusSeconds(2 * 3600L + 1800);
    Instant until = NOON.plusSeconds(4 * 3600L + 1800);
    List<Run> around = histories().of(MAILBOX, from, until).tracks().getFirst().runs();
    assertEquals(NOON, around.getFirst().first());
    assertEquals(NOON.plusSeconds(6 * 3600L), around.getLast().first());
    assertEquals(
        around,
        Objects.requireNonNull(histories().all(from, until).get(MAILBOX))
            .tracks()
            .getFirst()
            .runs());
  }

  @Test
  void backupsSayNothingAboutAvailability() {
    measurements()
        .declare(
            new Source.Declared(MAILBOX, "backup", Kind.HEARTBEAT, Measures.BACKUP, MINUTELY),
            NOON);
    assertTrue(histories().all(NOON, FAR).isEmpty());
    assertEquals(1, measurements().sources().size());
  }
}
