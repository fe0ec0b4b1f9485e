package balie.bot.command;

import balie.storage.availability.Blame;
import balie.storage.availability.Cadence;
import balie.storage.availability.Correction;
import balie.storage.availability.Maintenance;
import balie.storage.availability.Proof;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.desk.Register;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A year of measurements for the demo desk, up to now: outages with their causes, single failures,
/// maintenance that sometimes runs over, a day on which the prober itself was down, backups and
/// tickets. Made up, and the same for the same moment: every figure of it can be counted again.
public final class DemoYear {
  private static final long SEED = 20_260_601;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Cadence CADENCE = new Cadence(MINUTE, Duration.ofSeconds(10), 2);
  private static final PersonId ADMIN = new PersonId("sofie@havenlicht.example");

  /// The services that are probed, how often they fail in a month out of ten, and whose that mostly
  /// is; nothing measures the others.
  private static final Map<String, Trait> PROBED =
      new TreeMap<>(
          Map.of(
              "crm", new Trait(6, new Blame.Ours()),
              "files", new Trait(5, new Blame.Ours()),
              "intranet", new Trait(8, new Blame.Ours()),
              "mailbox", new Trait(8, new Blame.Suppliers("Noordzee Hosting BV")),
              "meetings", new Trait(4, new Blame.NotSaid()),
              "planner", new Trait(5, new Blame.Suppliers("Portlogic NV")),
              "printing", new Trait(9, new Blame.Ours()),
              "vpn", new Trait(12, new Blame.Ours()),
              "wifi", new Trait(7, new Blame.Ours())));

  private static final List<String> OURS =
      List.of(
          "a full disk",
          "a certificate that ran out",
          "a change that went wrong",
          "a broken switch");
  private static final List<String> THEIRS =
      List.of("power failure in the data centre", "their network", "an upgrade that went wrong");

  private record Trait(int failures, Blame blame) {}

  /// A stretch in which a probe saw something else than that all is well; empty for nothing.
  private record Stretch(
      Instant from, Instant until, Optional<Seen> seen, String cause, Blame blame) {}

  private final Database database;
  private final Register register;
  private final ZoneId zone;
  private final Instant now;

  public DemoYear(Database database, Register register, Instant now) {
    this.database = database;
    this.register = register;
    this.zone = register.organisation().zone();
    this.now = now;
  }

  /// The first month of it.
  static YearMonth first(Instant now, ZoneId zone) {
    return YearMonth.from(now.atZone(zone)).minusMonths(12);
  }

  /// Writes all of it.
  public void write() {
    int _ =
        database
            .transactions()
            .inOne(
                () -> {
                  PROBED.forEach(this::service);
                  new DemoTickets(database, register, now).write();
                  return 0;
                });
  }

  private void service(String id, Trait trait) {
    ServiceId service = new ServiceId(id);
    Random random = new Random(SEED + id.hashCode());
    Instant begin = first(now, zone).atDay(1).atStartOfDay(zone).toInstant();
    Source source =
        database
            .measurements()
            .declare(
                new Source.Declared(
                    service, "https", Source.Kind.PROBE, Source.Measures.AVAILABILITY, CADENCE),
                begin);
    List<Stretch> stretches = new ArrayList<>();
    YearMonth month = first(now, zone);
    for (int i = 0; i <= 12; i++) {
      failures(stretches, month.plusMonths(i), trait, random);
      maintenance(stretches, service, month.plusMonths(i), random);
    }
    LocalDate away = proberAway(now, zone);
    stretches.add(
        new Stretch(
            at(away, LocalTime.of(8, 0)),
            at(away.plusDays(1), LocalTime.of(8, 0)),
            Optional.empty(),
            "",
            new Blame.NotSaid()));
    List<Stretch> inOrder = disjoint(stretches);
    database.measurements().keep(runs(source.id(), begin, inOrder));
    inOrder.forEach(each -> explain(service, each));
    backups(service, random);
  }

  /// The day on which the prober was down: a Wednesday some seven months ago.
  static LocalDate proberAway(Instant now, ZoneId zone) {
    return YearMonth.from(now.atZone(zone))
        .minusMonths(7)
        .atDay(10)
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
  }

  private void failures(List<Stretch> stretches, YearMonth month, Trait trait, Random random) {
    int failures = 0;
    for (int i = 0; i < trait.failures(); i++) {
      failures += random.nextInt(8) == 0 ? 1 : 0;
    }
    for (int i = 0; i < failures; i++) {
      boolean ours = trait.blame() instanceof Blame.Ours || random.nextInt(4) == 0;
      List<String> causes = ours ? OURS : THEIRS;
      long minutes = 3 + Math.round(Math.exp(random.nextDouble() * 4.2));
      Instant from = moment(month, random);
      stretches.add(
          new Stretch(
              from,
              from.plus(Duration.ofMinutes(minutes)),
              Optional.of(Seen.DOWN),
              causes.get(random.nextInt(causes.size())),
              ours ? new Blame.Ours() : trait.blame()));
    }
    for (int i = 0; i < 2; i++) {
      Instant from = moment(month, random);
      stretches.add(
          new Stretch(from, from.plus(MINUTE), Optional.of(Seen.DOWN), "", new Blame.NotSaid()));
    }
    if (month.getMonthValue() % 3 == 0) {
      Instant from = moment(month, random);
      stretches.add(
          new Stretch(
              from,
              from.plus(Duration.ofMinutes(12)),
              Optional.of(Seen.UNKNOWN),
              "",
              new Blame.NotSaid()));
    }
  }

  private Instant moment(YearMonth month, Random random) {
    LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    int minute = random.nextInt(3) == 0 ? random.nextInt(1440) : 480 + random.nextInt(600);
    return at(day, LocalTime.of(minute / 60, minute % 60));
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  /// On the first Sunday night of a month; one in four runs over its end.
  private void maintenance(
      List<Stretch> stretches, ServiceId service, YearMonth month, Random random) {
    boolean has = List.of("files", "intranet", "mailbox", "wifi").contains(service.id());
    LocalDate sunday = month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.SUNDAY));
    Instant from = at(sunday, LocalTime.of(2, 0));
    Instant until = at(sunday, LocalTime.of(5, 0));
    int over = random.nextInt(4);
    Instant back = until.plus(over == 0 ? Duration.ofMinutes(20) : Duration.ofMinutes(-30));
    if (!has || back.isAfter(now)) {
      return;
    }
    Maintenance recorded =
        database
            .maintenance()
            .record(
                new Maintenance.Plan(service, from, until, "Updates of the servers."),
                ADMIN,
                from.minus(Duration.ofDays(4)))
            .orElseThrow();
    if (over != 0) {
      var _ =
          database
              .maintenance()
              .close(
                  recorded.number(),
                  new Maintenance.Closed(false, "All is updated.", ADMIN, until));
    }
    stretches.add(
        new Stretch(
            from.plus(Duration.ofMinutes(10)),
            back,
            Optional.of(Seen.DOWN),
            over == 0 ? "maintenance that took longer" : "",
            over == 0 ? new Blame.Ours() : new Blame.NotSaid()));
  }

  /// In order, up to now, and none within another: the earlier one goes first.
  private List<Stretch> disjoint(List<Stretch> stretches) {
    List<Stretch> inOrder = new ArrayList<>();
    Instant free = Instant.MIN;
    for (Stretch each :
        stretches.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList()) {
      if (each.from().isAfter(free.plus(Duration.ofMinutes(5))) && each.until().isBefore(now)) {
        inOrder.add(each);
        free = each.until();
      }
    }
    return inOrder;
  }

  /// What a sample every minute comes to.
  private List<Run> runs(SourceId source, Instant begin, List<Stretch> stretches) {
    List<Run> runs = new ArrayList<>();
    Instant from = begin;
    for (Stretch each : stretches) {
      run(runs, source, Seen.UP, from, each.from());
      each.seen().ifPresent(seen -> run(runs, source, seen, each.from(), each.until()));
      from = each.until();
    }
    Instant last = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), 60) * 60);
    run(runs, source, Seen.UP, from, last.plus(MINUTE));
    return runs;
  }

  private static void run(List<Run> runs, SourceId source, Seen seen, Instant from, Instant until) {
    long count = Duration.between(from, until).toMinutes();
    if (count > 0) {
      runs.add(new Run(source, seen, from, from.plus(MINUTE.multipliedBy(count - 1)), count));
    }
  }

  private void explain(ServiceId service, Stretch each) {
    if (each.cause().isEmpty()) {
      return;
    }
    var _ =
        database
            .corrections()
            .add(
                new Correction.Said(
                    service,
                    Correction.Claim.AS_MEASURED,
                    each.from(),
                    Optional.of(each.until()),
                    each.cause(),
                    each.blame(),
                    ADMIN,
                    each.until().plus(Duration.ofHours(2)),
                    "the review after it",
                    Optional.empty()));
  }

  /// Made at night, or every four hours; one in a hundred and fifty fails.
  private void backups(ServiceId service, Random random) {
    int hours =
        switch (service.id()) {
          case "mailbox", "intranet" -> 24;
          case "files" -> 4;
          default -> 0;
        };
    if (hours == 0) {
      return;
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    for (LocalDate day = first(now, zone).atDay(1); !day.isAfter(today); day = day.plusDays(1)) {
      Instant midnight = day.atStartOfDay(zone).toInstant();
      for (int hour = 1; hour < 24; hour += hours) {
        Instant at = midnight.plus(Duration.ofHours(hour)).plusSeconds(random.nextInt(1_200));
        proof(service, Proof.What.BACKUP, at, random.nextInt(150) != 0, Duration.ofMinutes(14));
      }
    }
    for (int back = 1; back <= 12; back += 3) {
      LocalDate day = YearMonth.from(today).minusMonths(back).atDay(15);
      Duration took = Duration.ofMinutes(70 + random.nextInt(120));
      proof(service, Proof.What.RESTORE_TEST, at(day, LocalTime.of(10, 0)), true, took);
    }
  }

  private void proof(
      ServiceId service, Proof.What what, Instant at, boolean succeeded, Duration took) {
    boolean job = what == Proof.What.BACKUP;
    if (at.isBefore(now)) {
      boolean _ =
          database
              .proofs()
              .put(
                  new Proof(
                      service,
                      what,
                      at,
                      succeeded,
                      job ? "backup job" : ADMIN.email(),
                      Optional.of(took),
                      job ? Optional.empty() : Optional.of(ADMIN),
                      ""));
    }
  }
}
