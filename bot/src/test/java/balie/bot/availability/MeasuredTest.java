package balie.bot.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.availability.Probes.Sample;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.availability.Blame;
import balie.storage.availability.Cadence;
import balie.storage.availability.Correction;
import balie.storage.availability.Correction.Claim;
import balie.storage.availability.CorrectionNumber;
import balie.storage.availability.History;
import balie.storage.availability.Maintenance;
import balie.storage.availability.MaintenanceNumber;
import balie.storage.availability.Runs;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.Source.Kind;
import balie.storage.availability.Source.Measures;
import balie.storage.availability.SourceId;
import balie.storage.availability.Track;
import balie.storage.person.PersonId;
import balie.storage.service.Probe;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is known of a service's time, from runs and from what people said.
class MeasuredTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final PersonId ELS = new PersonId("els@example.org");
  private static final Cadence MINUTELY = new Cadence(Duration.ofMinutes(1), Duration.ZERO, 2);
  private static final Span HOUR = new Span(NOON, at(60));

  private static final List<Seen> SOME = List.of(Seen.UP, Seen.DOWN, Seen.UNKNOWN);

  private static Instant at(long minutes) {
    return NOON.plusSeconds(minutes * 60);
  }

  private static Spans minutes(long from, long until) {
    return Spans.of(at(from), at(until));
  }

  private static Source source(long id, Kind kind, Cadence cadence) {
    return new Source(
        new SourceId(id),
        new Source.Declared(MAILBOX, "source-" + id, kind, Measures.AVAILABILITY, cadence),
        NOON,
        Optional.empty());
  }

  private static Track track(Source source, List<Sample> samples) {
    List<balie.storage.availability.Sample> own =
        samples.stream()
            .map(each -> new balie.storage.availability.Sample(source.id(), each.at(), each.seen()))
            .toList();
    return new Track(source, Runs.of(own, source.cadence()));
  }

  /// A sample a minute from noon on: `U` up, `D` down, `?` the prober's own trouble, a space none.
  private static Track track(long id, Kind kind, String seen) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < seen.length(); i++) {
      switch (seen.charAt(i)) {
        case 'U' -> samples.add(new Sample(at(i), Seen.UP));
        case 'D' -> samples.add(new Sample(at(i), Seen.DOWN));
        case '?' -> samples.add(new Sample(at(i), Seen.UNKNOWN));
        default -> {}
      }
    }
    return track(source(id, kind, MINUTELY), samples);
  }

  private static Track probe(String seen) {
    return track(1, Kind.PROBE, seen);
  }

  private static String ups(int minutes) {
    return "U".repeat(minutes);
  }

  private static Measured measured(List<Track> tracks, Correction... corrections) {
    return Measured.of(new History(MAILBOX, tracks, List.of(), List.of(corrections)), HOUR);
  }

  private static Correction correction(
      long number, int version, Claim claim, long from, long until, String cause, Blame blame) {
    return new Correction(
        new CorrectionNumber(number),
        version,
        new Correction.Said(
            MAILBOX,
            claim,
            at(from),
            Optional.of(at(until)),
            cause,
            blame,
            ELS,
            at(100 + number),
            "why",
            Optional.empty()));
  }

  @Test
  void runsTellWhatTheSamplesTell() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 3000; round++) {
      Cadence cadence =
          new Cadence(
              Duration.ofSeconds(random.nextInt(1, 200)),
              Duration.ofSeconds(random.nextInt(30)),
              random.nextInt(1, 5));
      List<Sample> samples = samples(random, cadence);
      Span period = new Span(NOON, NOON.plus(Duration.ofHours(4)));
      Observed one = new Probes(cadence).observe(samples, period);
      Measured runs =
          Measured.of(
              new History(
                  MAILBOX,
                  List.of(track(source(1, Kind.PROBE, cadence), samples)),
                  List.of(),
                  List.of()),
              period);
      assertEquals(within(one.down(), period), runs.observed().down(), "round " + round);
      assertEquals(
          within(one.unknown().without(one.down()), period),
          runs.observed().unknown(),
          "round " + round);
      Spans inOutages =
          new Spans(runs.outages().stream().flatMap(each -> each.down().spans().stream()).toList());
      assertEquals(runs.observed().down(), within(inOutages, period));
    }
  }

  private static Spans within(Spans spans, Span period) {
    return spans.within(period.from(), period.until());
  }

  private static List<Sample> samples(SplittableRandom random, Cadence cadence) {
    List<Sample> samples = new ArrayList<>();
    long millis = random.nextInt(100_000);
    Seen seen = Seen.UP;
    while (millis < Duration.ofHours(4).toMillis() && samples.size() < 300) {
      seen = random.nextInt(3) == 0 ? SOME.get(random.nextInt(SOME.size())) : seen;
      samples.add(new Sample(NOON.plusMillis(millis), seen));
      long interval = cadence.interval().toMillis();
      millis +=
          switch (random.nextInt(8)) {
            case 0 -> random.nextLong(1, 5 * interval);
            case 1 -> cadence.hold().toMillis();
            case 2 -> cadence.hold().toMillis() + 1;
            default -> interval;
          };
    }
    return samples;
  }

  @Test
  void anOutageIsOneFromItsFirstFailureToTheFirstSuccessThoughTheProberWasSilentMeanwhile() {
    Measured measured = measured(List.of(probe(ups(10) + "DDD          D" + ups(36))));
    assertEquals(minutes(10, 14).and(minutes(23, 24)), measured.observed().down());
    assertEquals(minutes(14, 23), measured.observed().unknown());
    assertEquals(1, measured.outages().size());
    MeasuredOutage outage = measured.outages().getFirst();
    assertEquals(at(10), outage.from());
    assertEquals(Optional.of(at(24)), outage.until());
    assertEquals(List.of("source-1"), outage.sources());
    assertEquals(new Blame.NotSaid(), outage.blame());
    assertTrue(measured.current().isEmpty());
  }

  @Test
  void theProbersOwnTroubleIsUnknownAndNeitherConfirmsNorEndsAnOutage() {
    Measured measured = measured(List.of(probe(ups(10) + "D?D??" + ups(45))));
    assertEquals(minutes(10, 11).and(minutes(12, 13)), measured.observed().down());
    assertEquals(minutes(11, 12).and(minutes(13, 15)), measured.observed().unknown());
    assertEquals(1, measured.outages().size());
    assertEquals(
        minutes(10, 12), measured(List.of(probe(ups(10) + "D?" + ups(48)))).observed().unknown());
  }

  @Test
  void anOutageThatHasNotEndedGoesOn() {
    Measured measured = measured(List.of(probe(ups(10) + "D".repeat(50))));
    assertEquals(Optional.empty(), measured.outages().getFirst().until());
    assertEquals(measured.outages().getFirst(), measured.current().orElseThrow());
  }

  @Test
  void ofSeveralSourcesOneThatSaysDownIsEnoughAndOneThatDoesNotKnowLeavesItUnknown() {
    Track other = track(2, Kind.PROBE, ups(20) + "DDD" + ups(7) + "??" + ups(28));
    Measured measured = measured(List.of(probe(ups(22) + "DDD" + ups(35)), other));
    assertEquals(minutes(20, 25), measured.observed().down());
    assertEquals(minutes(30, 32), measured.observed().unknown());
    assertEquals(1, measured.outages().size());
    assertEquals(List.of("source-1", "source-2"), measured.outages().getFirst().sources());
  }

  private static Track redundant(long id, int needed, String seen) {
    Track plain = track(id, Kind.PROBE, seen);
    Source.Declared declared = plain.source().declared();
    return new Track(
        new Source(
            plain.source().id(),
            new Source.Declared(
                declared.service(),
                declared.name(),
                declared.kind(),
                declared.measures(),
                declared.cadence(),
                Optional.of(new Probe.Redundant(needed, "front"))),
            NOON,
            Optional.empty()),
        plain.runs());
  }

  @Test
  void ofRedundantOnesSomeAreEnough() {
    Track first = redundant(1, 1, ups(10) + "DDDDDDDDDD" + ups(40));
    Track second = redundant(2, 1, ups(15) + "DDD" + "???" + ups(39));
    Measured measured = measured(List.of(first, second));
    assertEquals(minutes(15, 18), measured.observed().down());
    assertEquals(minutes(18, 20), measured.observed().unknown());
    assertEquals(1, measured.outages().size());
    assertEquals(Optional.of(at(20)), measured.outages().getFirst().until());
    assertEquals(List.of("source-1", "source-2"), measured.outages().getFirst().sources());
    Track needed = track(3, Kind.PROBE, ups(30) + "DD" + ups(28));
    assertEquals(
        minutes(15, 18).and(minutes(30, 32)),
        measured(List.of(first, second, needed)).observed().down());
  }

  @Test
  void redundantOnesTellWhatAWalkSees() {
    SplittableRandom random = new SplittableRandom(9);
    for (int round = 0; round < 500; round++) {
      int many = random.nextInt(2, 5);
      int needed = random.nextInt(1, many + 1);
      List<Track> tracks = new ArrayList<>();
      List<Measured> alone = new ArrayList<>();
      for (int i = 1; i <= many; i++) {
        StringBuilder seen = new StringBuilder();
        char last = 'U';
        while (seen.length() < 60) {
          last = random.nextInt(4) == 0 ? "UD? ".charAt(random.nextInt(4)) : last;
          seen.append(last);
        }
        tracks.add(redundant(i, needed, seen.toString()));
        alone.add(measured(List.of(track(i, Kind.PROBE, seen.toString()))));
      }
      Measured together = measured(tracks);
      for (long second = 0; second < 3600; second += 30) {
        Instant moment = NOON.plusSeconds(second);
        long down = alone.stream().filter(m -> m.observed().down().contains(moment)).count();
        long unknown =
            alone.stream()
                .filter(m -> m.observed().unknown().contains(moment))
                .filter(m -> !m.observed().down().contains(moment))
                .count();
        boolean isDown = many - down < needed;
        boolean isUp = many - down - unknown >= needed;
        assertEquals(isDown, together.observed().down().contains(moment), "round " + round);
        assertEquals(
            !isDown && !isUp, together.observed().unknown().contains(moment), "round " + round);
      }
      if (needed == many) {
        long worst =
            alone.stream().mapToLong(m -> seconds(m.observed().down())).max().orElseThrow();
        assertTrue(seconds(together.observed().down()) >= worst);
      }
    }
  }

  private static long seconds(Spans spans) {
    return spans.spans().stream()
        .mapToLong(each -> Duration.between(each.from(), each.until()).toSeconds())
        .sum();
  }

  @Test
  void whileNobodyMeasuresItIsUnknown() {
    assertEquals(minutes(0, 60), measured(List.of()).observed().unknown());
    Source until =
        new Source(new SourceId(1), probe("U").source().declared(), at(10), Optional.of(at(30)));
    Measured measured = measured(List.of(new Track(until, probe(ups(60)).runs())));
    assertEquals(minutes(0, 10).and(minutes(30, 60)), measured.observed().unknown());
  }

  @Test
  void whatOnlyTellsOfTroubleAddsDowntimeAndShowsNothingElse() {
    Track alerts = track(2, Kind.ALERTS, "     DD   U");
    assertEquals(minutes(5, 8), measured(List.of(alerts)).observed().down());
    assertEquals(minutes(0, 5).and(minutes(8, 60)), measured(List.of(alerts)).observed().unknown());
    Measured both = measured(List.of(alerts, probe(ups(60))));
    assertEquals(Spans.NONE, both.observed().unknown());
    assertEquals(minutes(5, 8), both.observed().down());
    assertEquals(Optional.of(at(10)), both.outages().getFirst().until());
  }

  @Test
  void aFileOfSamplesNeedNotKnowWhereAnotherSourceTells() {
    Track file = track(2, Kind.IMPORT, ups(20));
    Source later =
        new Source(new SourceId(1), probe("U").source().declared(), at(30), Optional.empty());
    Measured measured = measured(List.of(file, new Track(later, probe(ups(60)).runs())));
    assertEquals(minutes(21, 30), measured.observed().unknown());
  }

  @Test
  void maintenanceCountsAsItWasPlannedAndWhatRunsOverItIsDowntime() {
    Maintenance agreed =
        new Maintenance(
            new MaintenanceNumber(1),
            new Maintenance.Plan(MAILBOX, at(10), at(20), "new disks"),
            ELS,
            NOON.minusSeconds(60),
            Optional.empty());
    Measured measured =
        Measured.of(
            new History(
                MAILBOX,
                List.of(probe(ups(10) + "D".repeat(15) + ups(35))),
                List.of(agreed),
                List.of()),
            HOUR);
    assertEquals(minutes(10, 20), measured.observed().maintenance());
    assertEquals(minutes(10, 25), measured.observed().down());
  }

  @Test
  void whatIsSaidByHandGoesOverWhatWasMeasuredAndWhatWasSaidBefore() {
    Track track = probe(ups(10) + "DDDDD" + ups(45));
    Blame net = new Blame.Suppliers("Net Works");
    Correction noOutage = correction(1, 1, Claim.UP, 10, 15, "", new Blame.NotSaid());
    assertEquals(List.of(), measured(List.of(track), noOutage).outages());
    Correction longer = correction(2, 1, Claim.DOWN, 5, 20, "a digger", net);
    Measured both = measured(List.of(track), noOutage, longer);
    assertEquals(minutes(5, 20), both.observed().down());
    assertEquals("a digger", both.outages().getFirst().cause());
    assertEquals(net, both.outages().getFirst().blame());
    assertEquals(
        List.of(new CorrectionNumber(1), new CorrectionNumber(2)),
        both.outages().getFirst().corrections());
    Correction withdrawn = correction(2, 2, Claim.WITHDRAWN, 5, 20, "", net);
    assertEquals(
        Spans.NONE, measured(List.of(track), noOutage, longer, withdrawn).observed().down());
    Correction unknown = correction(3, 1, Claim.UNKNOWN, 12, 15, "", net);
    Measured partly = measured(List.of(track), unknown);
    assertEquals(minutes(10, 12), partly.observed().down());
    assertEquals(minutes(12, 15), partly.observed().unknown());
  }

  @Test
  void whoseItWasCanBeSaidWithoutTouchingTheTimes() {
    Track track = probe(ups(10) + "DD  D" + ups(45));
    Measured before = measured(List.of(track));
    Correction ours = correction(1, 1, Claim.AS_MEASURED, 10, 15, "a full disk", new Blame.Ours());
    Measured after = measured(List.of(track), ours);
    assertEquals(before.observed(), after.observed());
    assertEquals(new Blame.Ours(), after.outages().getFirst().blame());
    assertEquals("a full disk", after.outages().getFirst().cause());
  }
}
