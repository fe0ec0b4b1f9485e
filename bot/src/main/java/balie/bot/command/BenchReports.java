package balie.bot.command;

import balie.bot.Reviews;
import balie.bot.report.SlaDesk;
import balie.bot.request.SlaSummary;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementId;
import balie.storage.availability.Cadence;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.desk.Desk;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie bench reports`: how long a month's report takes as months of measurements add up. It
/// prints figures and judges none. Each service is probed every minute, with failures that come to
/// some thirty runs a month, and has the demo mailbox's agreements.
@Command(
    name = "reports",
    description = "Measure how long a month's report takes as months of measurements add up.")
final class BenchReports implements Callable<Integer> {
  private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);
  private static final int ROUNDS = 3;
  private static final int ONE_ROUNDS = 120;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Surroundings here;
  private final Random random = new Random(11);

  @Option(
      names = "--services",
      paramLabel = "N",
      description = "How many services (default: ${DEFAULT-VALUE}).")
  private int services = 500;

  BenchReports(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Desk desk = many(new Desks(here, Workplace.of(here)).demo().desk());
    here.tell("| months | runs | database | all, median | all, longest | one, median | one, p99 |");
    here.tell("| --- | --- | --- | --- | --- | --- | --- |");
    try (ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      Database database = base.database();
      var _ = database.publications().publish(desk, here.clock().instant());
      Register register = database.publications().register().orElseThrow();
      ZoneId zone = register.organisation().zone();
      YearMonth first = YearMonth.of(2025, 1);
      List<SourceId> sources = declare(database, first.atDay(1).atStartOfDay(zone).toInstant());
      SlaDesk reports = Reviews.reports(register, database);
      int filled = 0;
      long runs = 0;
      for (int months : MONTHS) {
        for (; filled < months; filled++) {
          runs += fill(database, sources, first.plusMonths(filled), zone);
        }
        measure(reports, first.plusMonths(months - 1L), zone, months, runs, base.folder());
      }
    }
    return Status.DONE;
  }

  /// The demo desk with one service, many times.
  private Desk many(Desk demo) {
    Service like =
        demo.services().stream()
            .filter(each -> each.id().id().equals("mailbox"))
            .findFirst()
            .orElseThrow();
    List<Service> copies = new ArrayList<>();
    List<Agreement> agreements = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      ServiceId id = new ServiceId("service-" + i);
      copies.add(
          new Service(
              id,
              like.name(),
              like.aliases(),
              like.summary(),
              like.status(),
              like.owner(),
              like.hours(),
              like.support(),
              like.offerings(),
              like.technical()));
      String suffix = "-" + i;
      demo.agreements().stream()
          .filter(each -> each.service().equals(like.id()))
          .map(each -> copy(each, id, suffix))
          .forEach(agreements::add);
    }
    return new Desk(
        demo.organisation(),
        demo.calendars(),
        demo.units(),
        demo.people(),
        copies,
        agreements,
        List.of());
  }

  private static Agreement copy(Agreement like, ServiceId service, String suffix) {
    return new Agreement(
        new AgreementId(like.id().id() + suffix),
        like.kind(),
        like.version(),
        service,
        like.offering(),
        like.with(),
        like.valid(),
        like.approval(),
        like.reviewBy(),
        like.terms(),
        like.targets());
  }

  private List<SourceId> declare(Database database, Instant begin) {
    return database
        .transactions()
        .inOne(
            () -> {
              List<SourceId> sources = new ArrayList<>();
              for (int i = 0; i < services; i++) {
                Source.Declared declared =
                    new Source.Declared(
                        new ServiceId("service-" + i),
                        "https",
                        Source.Kind.PROBE,
                        Source.Measures.AVAILABILITY,
                        new Cadence(MINUTE, Duration.ofSeconds(10), 2));
                sources.add(database.measurements().declare(declared, begin).id());
              }
              return sources;
            });
  }

  private int fill(Database database, List<SourceId> sources, YearMonth month, ZoneId zone) {
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return database
        .transactions()
        .inOne(
            () -> {
              int all = 0;
              for (SourceId source : sources) {
                List<Run> runs = runs(source, from, until);
                database.measurements().keep(runs);
                all += runs.size();
              }
              return all;
            });
  }

  private List<Run> runs(SourceId source, Instant from, Instant until) {
    long minutes = Duration.between(from, until).toMinutes();
    long[] failures = random.longs(14, 1, minutes - 60).sorted().distinct().toArray();
    List<Run> runs = new ArrayList<>();
    long at = 0;
    for (long failure : failures) {
      if (failure > at) {
        runs.add(run(source, Seen.UP, from, at, failure - at));
        long length = random.nextInt(3) == 0 ? 2 + random.nextInt(20) : 1;
        runs.add(run(source, Seen.DOWN, from, failure, length));
        at = failure + length;
      }
    }
    runs.add(run(source, Seen.UP, from, at, minutes - at));
    return runs;
  }

  private static Run run(SourceId source, Seen seen, Instant from, long minute, long count) {
    Instant first = from.plus(MINUTE.multipliedBy(minute));
    return new Run(source, seen, first, first.plus(MINUTE.multipliedBy(count - 1)), count);
  }

  private void measure(
      SlaDesk reports, YearMonth month, ZoneId zone, int months, long runs, Path folder) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    Instant now = last.plusDays(2).atStartOfDay(zone).toInstant();
    double[] all = taken(ROUNDS, _ -> used(reports.summaries(Optional.empty(), first, last, now)));
    double[] one =
        taken(
            ONE_ROUNDS,
            i ->
                used(
                    reports
                        .summary(
                            Optional.empty(),
                            new ServiceId("service-" + i % services),
                            first,
                            last,
                            now)
                        .stream()
                        .toList()));
    here.tell(
        String.format(
            Locale.ROOT,
            "| %d | %,d | %.1f MB | %.0f ms | %.0f ms | %.1f ms | %.1f ms |",
            months,
            runs,
            size(folder) / 1e6,
            all[all.length / 2],
            all[all.length - 1],
            one[one.length / 2],
            one[(int) (one.length * 0.99)]));
  }

  private interface Look {
    void at(int round);
  }

  private static double[] taken(int rounds, Look look) {
    for (int i = 0; i < rounds / 3; i++) {
      look.at(i);
    }
    double[] taken = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      look.at(i);
      taken[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(taken);
    return taken;
  }

  private static void used(List<SlaSummary> summaries) {
    if (summaries.isEmpty()) {
      throw new IllegalStateException("nothing was told");
    }
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(each -> each.toFile().length()).sum();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
