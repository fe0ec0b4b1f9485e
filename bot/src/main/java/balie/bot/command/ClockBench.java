package balie.bot.command;

import balie.bot.Bot;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.TargetTime;
import balie.bot.flow.Snapshots;
import balie.bot.flow.Watch;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.agreement.TicketKind;
import balie.storage.calendar.Calendar;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.desk.Desk;
import balie.storage.desk.PublishOutcome;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import balie.storage.ticket.Urgency;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/// `balie bench clocks`: how fast this machine keeps the time of tickets, on the demo desk and a
/// database file. It prints figures and judges none.
final class ClockBench {
  private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");
  private static final int SAMPLES = 200_000;
  private static final int BURST = 10_000;
  private static final int BATCH = 1_000;
  private static final int STEPS = 300;

  private final Surroundings here;
  private final int tickets;
  private final SplittableRandom random = new SplittableRandom(1);
  private volatile Instant now = NOON;

  ClockBench(Surroundings here, int tickets) {
    this.here = here;
    this.tickets = tickets;
  }

  int run() throws Fault, IOException {
    Workplace workplace = Workplace.of(here);
    Desk demo = new Desks(here, workplace).demo().desk();
    here.tell("| what | figure |");
    here.tell("| --- | --- |");
    try (ThrowAwayDatabase thrownAway = ThrowAwayDatabase.create()) {
      Database database = thrownAway.database();
      PublishOutcome unused =
          database.publications().publish(demo, NOON.minus(Duration.ofDays(900)));
      year(database, demo);
      Bot bot = workplace.bot();
      Snapshots snapshots = bot.snapshots(database);
      InstantSource clock = () -> now;
      open(bot.watch(database, snapshots, clock), database, demo);
      burst(bot.watch(database, snapshots, clock), database, demo);
      restart(bot, database, clock);
    }
    delay(workplace.bot(), demo);
    return Status.DONE;
  }

  /// Elapsed and due over a year, by the calendar with the most hours' edges.
  private void year(Database database, Desk demo) {
    Calendar busiest =
        demo.calendars().stream()
            .max(
                java.util.Comparator.comparingInt(
                    each -> each.week().values().stream().mapToInt(List::size).sum()))
            .orElseThrow();
    BusinessCalendar calendar =
        new Calendars(database.publications().register().orElseThrow())
            .of(busiest.id())
            .orElseThrow();
    long[] elapsed = new long[SAMPLES];
    long[] due = new long[SAMPLES];
    long sum = 0;
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < SAMPLES; i++) {
        Instant from = NOON.minusMillis(random.nextLong(Duration.ofDays(1_000).toMillis()));
        Instant until = from.plus(Duration.ofDays(365));
        long begin = System.nanoTime();
        Duration counted = calendar.elapsed(from, until);
        long between = System.nanoTime();
        sum += calendar.due(from, new TargetTime.Hours(counted)).hashCode();
        elapsed[i] = between - begin;
        due[i] = System.nanoTime() - between;
      }
    }
    row("elapsed over a year, p50 and p99", micros(elapsed));
    row("due over a year, p50 and p99", micros(due) + (sum == 0 ? " " : ""));
  }

  private void open(Watch watch, Database database, Desk demo) {
    SlaOn sla = sla(demo);
    long begin = System.nanoTime();
    fill(
        database,
        tickets,
        i -> opening(sla, demo, "Ticket " + i),
        NOON.minus(Duration.ofDays(20)),
        new Happening.Replied("Since when?", Happening.Replied.To.REQUESTER),
        new Happening.AwaitsRequester());
    row("open %,d tickets with three events each".formatted(tickets), seconds(begin));
    long first = System.nanoTime();
    watch.look();
    row("compute them for the first time, all of them answered", seconds(first));
    long anew = System.nanoTime();
    int open = database.steps().rebuild(now);
    watch.look();
    row("recompute %,d open tickets".formatted(open), seconds(anew));
  }

  /// Tickets that were opened at one instant, so that all have a step then.
  private void burst(Watch watch, Database database, Desk demo) {
    SlaOn sla = sla(demo);
    fill(database, BURST, i -> opening(sla, demo, "Burst " + i), NOON);
    now = NOON.plusSeconds(1);
    watch.look();
    now = database.steps().next().orElse(now);
    long begin = System.nanoTime();
    watch.look();
    row(
        "%,d steps due at one instant are told within".formatted(BURST),
        seconds(begin) + ", and a second for the look");
  }

  private void restart(Bot bot, Database database, InstantSource clock) {
    Snapshots snapshots = bot.snapshots(database);
    long begin = System.nanoTime();
    bot.watch(database, snapshots, clock).look();
    row("the first look after a restart, learning the desk included", seconds(begin));
  }

  /// How long after its time a step is told, with the time as it passes and a look a second, as the
  /// road looks: tickets that were opened some time before, so that the first steps of their
  /// answers are due in the next twenty seconds.
  private void delay(Bot bot, Desk demo) throws Fault, IOException {
    try (ThrowAwayDatabase thrownAway = ThrowAwayDatabase.create()) {
      Database database = thrownAway.database();
      PublishOutcome unused =
          database.publications().publish(demo, NOON.minus(Duration.ofDays(900)));
      long begin = System.nanoTime();
      InstantSource clock = () -> NOON.plusNanos(System.nanoTime() - begin);
      Watch watch = bot.watch(database, bot.snapshots(database), clock);
      SlaOn sla = sla(demo);
      fill(database, 1, i -> opening(sla, demo, "First"), NOON);
      watch.look();
      Duration lead = Duration.between(NOON, database.steps().next().orElse(NOON));
      for (int i = 0; i < STEPS; i++) {
        Instant due = clock.instant().plusMillis(2_000 + random.nextLong(18_000));
        fill(database, 1, each -> opening(sla, demo, "Delay"), due.minus(lead));
      }
      Instant end = clock.instant().plusSeconds(23);
      while (clock.instant().isBefore(end)) {
        watch.look();
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      }
      long[] delays =
          LongStream.rangeClosed(2, STEPS + 1L)
              .boxed()
              .flatMap(number -> database.steps().of(new TicketNumber(number)).stream())
              .mapToLong(step -> Duration.between(step.due(), step.at()).toMillis())
              .sorted()
              .toArray();
      row(
          "a step is told after its time, %,d steps, p50 and p99".formatted(delays.length),
          delays.length == 0
              ? "none was due"
              : "%.1f and %.1f s"
                  .formatted(
                      delays[delays.length / 2] / 1e3, delays[(int) (delays.length * 0.99)] / 1e3));
    }
  }

  /// An agreement with a target.
  private record SlaOn(Agreement agreement, TicketKind kind, Priority priority) {}

  private static SlaOn sla(Desk demo) {
    for (Agreement agreement : demo.agreements()) {
      for (Target target : agreement.targets()) {
        if (agreement.kind() == AgreementKind.SLA
            && agreement.valid().until().isEmpty()
            && target.respond().isPresent()
            && target.resolve().isPresent()) {
          return new SlaOn(agreement, target.kind(), target.priority());
        }
      }
    }
    throw new IllegalStateException("no target in the demo desk");
  }

  private Opening opening(SlaOn sla, Desk demo, String title) {
    Person person = demo.people().get(random.nextInt(demo.people().size()));
    return new Opening(
        new Reporter(
            person.id(),
            Language.EN,
            new Address.Place("bench", new ConversationId("with " + person.id()))),
        person.unit(),
        new Opening.Subject(sla.kind(), Optional.of(sla.agreement().service()), title, title),
        Optional.of(new Opening.Pinned(sla.agreement().id(), sla.agreement().version())),
        new Opening.Weight(Impact.TEAM, Urgency.HINDERED, sla.priority()),
        List.of(),
        List.of());
  }

  /// @param after what happens to each of them ten minutes later
  private void fill(
      Database database, int count, IntFunction<Opening> openings, Instant at, Happening... after) {
    PersonId agent = new PersonId("agent@bench.example");
    for (int i = 0; i < count; i += BATCH) {
      int begin = i;
      int _ =
          database
              .transactions()
              .inOne(
                  () -> {
                    int end = Math.min(count, begin + BATCH);
                    for (int each = begin; each < end; each++) {
                      TicketNumber number =
                          database
                              .tickets()
                              .open(openings.apply(each), Optional.of(agent), at)
                              .number();
                      if (after.length > 0) {
                        Tickets.Change _ =
                            database
                                .tickets()
                                .change(number, Tickets.Deed.of(agent, at.plusSeconds(600), after));
                      }
                    }
                    return end - begin;
                  });
    }
  }

  private void row(String what, String figure) {
    here.tell("| " + what + " | " + figure + " |");
  }

  private static String seconds(long begin) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
  }

  private static String micros(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%.1f and %.1f µs",
        nanos[nanos.length / 2] / 1e3,
        nanos[(int) (nanos.length * 0.99)] / 1e3);
  }
}
