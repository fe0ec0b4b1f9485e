package balie.bot.command;

import balie.bot.availability.Availability;
import balie.bot.availability.Measured;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.storage.availability.Cadence;
import balie.storage.availability.History;
import balie.storage.availability.Measurements;
import balie.storage.availability.Run;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.OpenInterval;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie bench measurements`: how large a year of samples is, kept as runs, and how long counting
/// takes as it grows. A sample a minute of each service; two failures a day that nothing confirms,
/// one outage a week of five minutes to three hours, and each month a day in which the prober was
/// down.
@Command(
    name = "measurements",
    description = "Measure how large a year of measurements is, and how long counting takes.")
final class BenchMeasurements implements Callable<Integer> {
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final int MONTHS = 12;
  private static final int TOLD_EVERY = 3;
  private static final int ROUNDS = 20;
  private static final Cadence CADENCE =
      new Cadence(Duration.ofMinutes(1), Duration.ofSeconds(10), 2);

  private final Surroundings here;
  private final SplittableRandom random = new SplittableRandom(8);

  @Option(
      names = "--services",
      paramLabel = "N",
      description = "How many there are (default: ${DEFAULT-VALUE}).")
  private int services = 500;

  BenchMeasurements(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try (ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      Database database = base.database();
      List<SourceId> sources = declare(database.measurements());
      here.tell(
          "| months | samples | runs | size, MB | a month of one service, ms | of all "
              + services
              + ", ms |");
      here.tell("| --- | --- | --- | --- | --- | --- |");
      long runs = 0;
      for (int month = 0; month < MONTHS; month++) {
        for (SourceId source : sources) {
          runs += keep(database.measurements(), source, FIRST.plusMonths(month));
        }
        if ((month + 1) % TOLD_EVERY == 0) {
          tell(base, month, runs);
        }
      }
      append(database.measurements(), sources);
    }
    return Status.DONE;
  }

  private List<SourceId> declare(Measurements measurements) {
    List<SourceId> sources = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      sources.add(
          measurements
              .declare(
                  new Source.Declared(
                      service(i), "web", Source.Kind.PROBE, Source.Measures.AVAILABILITY, CADENCE),
                  start(FIRST))
              .id());
    }
    return sources;
  }

  private static ServiceId service(int number) {
    return new ServiceId("service-" + number);
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZONE).toInstant();
  }

  /// A month of a source.
  ///
  /// @return how many runs it is
  private int keep(Measurements measurements, SourceId source, YearMonth month) {
    List<Run> runs = new ArrayList<>();
    Instant at = start(month).plusSeconds(source.value() % 60);
    Instant end = start(month.plusMonths(1)).minusSeconds(120);
    Instant nextOutage = at.plus(Duration.ofHours(random.nextInt(1, 7 * 24)));
    Instant silence = at.plus(Duration.ofDays(random.nextInt(1, 27)));
    while (at.isBefore(end)) {
      Instant failure = at.plus(Duration.ofMinutes(random.nextInt(300, 1_140)));
      boolean outage = failure.isAfter(nextOutage);
      boolean silent = failure.isAfter(silence);
      Instant up = failure.isBefore(end) ? failure : end;
      runs.add(run(source, Seen.UP, at, minutes(at, up)));
      at = runs.getLast().last().plusSeconds(60);
      if (silent) {
        at = at.plus(Duration.ofDays(1));
        silence = end;
      } else if (at.isBefore(end)) {
        long failed = outage ? Math.min(random.nextInt(5, 180), minutes(at, end)) : 1;
        runs.add(run(source, Seen.DOWN, at, failed));
        at = runs.getLast().last().plusSeconds(60);
        nextOutage = outage ? nextOutage.plus(Duration.ofDays(7)) : nextOutage;
      }
    }
    measurements.keep(runs);
    return runs.size();
  }

  private static long minutes(Instant from, Instant until) {
    return Math.max(1, Duration.between(from, until).toMinutes());
  }

  private static Run run(SourceId source, Seen seen, Instant first, long count) {
    return new Run(source, seen, first, first.plusSeconds(60 * (count - 1)), count);
  }

  private void tell(ThrowAwayDatabase base, int month, long runs) {
    Database database = base.database();
    BusinessCalendar hours = always();
    Span period = Availability.month(hours, FIRST.plusMonths(month));
    long samples =
        Duration.between(start(FIRST), start(FIRST.plusMonths(month + 1L))).toMinutes() * services;
    double one = milliseconds(ROUNDS, () -> count(one(database, period), hours, period));
    double all =
        milliseconds(
            3,
            () ->
                database
                    .histories()
                    .all(period.from(), period.until())
                    .values()
                    .forEach(history -> count(history, hours, period)));
    here.tell(
        String.format(
            Locale.ROOT,
            "| %d | %,d | %,d | %.1f | %.1f | %.0f |",
            month + 1,
            samples,
            runs,
            size(base.folder()) / 1e6,
            one,
            all));
  }

  private History one(Database database, Span period) {
    return database
        .histories()
        .of(service(random.nextInt(services)), period.from(), period.until());
  }

  private static void count(History history, BusinessCalendar hours, Span period) {
    Availability counted = Measured.of(history, period).availability(hours);
    if (counted.agreed().isZero()) {
      throw new IllegalStateException("nothing counted of " + history.service());
    }
  }

  /// The median of several rounds.
  private static double milliseconds(int rounds, Runnable work) {
    double[] taken = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long began = System.nanoTime();
      work.run();
      taken[i] = (System.nanoTime() - began) / 1e6;
    }
    java.util.Arrays.sort(taken);
    return taken[rounds / 2];
  }

  /// How long a minute's samples of all services take, one by one as they come, in one commit.
  private void append(Measurements measurements, List<SourceId> sources) {
    Instant from = start(FIRST.plusMonths(MONTHS));
    int minutes = 30;
    long began = System.nanoTime();
    for (int minute = 0; minute < minutes; minute++) {
      Instant at = from.plus(Duration.ofMinutes(minute));
      Measurements.Appended _ =
          measurements.append(
              sources.stream().map(source -> new Sample(source, at, Seen.UP)).toList());
    }
    here.tell(
        String.format(
            Locale.ROOT,
            "| a minute's samples of all, kept in one commit | | | | | %.0f |",
            (System.nanoTime() - began) / 1e6 / minutes));
  }

  private static BusinessCalendar always() {
    Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new OpenInterval(0, 24 * 60)));
    }
    return new BusinessCalendar(
        List.of(new Calendar(new CalendarId("always"), Optional.empty(), ZONE, week, List.of())));
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(BenchMeasurements::bytes).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
