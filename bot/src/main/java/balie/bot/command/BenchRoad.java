package balie.bot.command;

import balie.bot.Bot;
import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Showing;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.desk.Desk;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie bench road`: how many messages a second are kept, and how long until each may be
/// acknowledged, with the real database on this machine's disk. The channel is nobody's, so what is
/// measured is the road and not a platform.
///
/// First at a steady pace, of which some are addressed to the bot and answered; a message that
/// comes late counts from when it should have come. Then as fast as it goes.
@Command(name = "road", description = "Measure how fast messages are kept and answered.")
final class BenchRoad implements Callable<Integer> {
  private static final int CONVERSATIONS = 10_000;
  private static final int AT_ONCE = 64;

  private final Surroundings here;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each part goes on (default: ${DEFAULT-VALUE}).")
  private int seconds = 20;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Messages a second in the steady part (default: ${DEFAULT-VALUE}).")
  private int rate = 300;

  @Option(
      names = "--addressed",
      paramLabel = "N",
      description = "How many of them a second are for the bot (default: ${DEFAULT-VALUE}).")
  private int addressed = 10;

  BenchRoad(Surroundings here) {
    this.here = here;
  }

  /// A channel on which everybody is, and where answers are only timed.
  private static final class Timed implements Channel {
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final List<Double> taken = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String name() {
      return "bench";
    }

    @Override
    public Showing show(Outgoing outgoing) {
      outgoing
          .answers()
          .map(asked::remove)
          .ifPresent(begin -> taken.add((System.nanoTime() - begin) / 1e6));
      return Showing.shown();
    }
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    Desk demo = new Desks(here, workplace).demo().desk();
    try (ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      Database database = base.database();
      var _ = database.publications().publish(demo, here.clock().instant());
      Bot bot = workplace.bot();
      Snapshots snapshots = bot.snapshots(database);
      var _ = snapshots.current();
      Timed channel = new Timed();
      try (Road road = bot.road(database, snapshots, List.of(channel), here.clock())) {
        PersonId asker = demo.people().getFirst().id();
        warmUp(road, channel, asker);
        here.tell("| what | figure |");
        here.tell("| --- | --- |");
        steady(road, channel, asker);
        flatOut(road, channel, asker);
      }
    }
    return Status.DONE;
  }

  private void warmUp(Road road, Timed channel, PersonId asker) {
    for (int i = 0; i < 300; i++) {
      var _ = road.receive(channel, message("warm-" + i, asker, i % 10 == 0));
    }
    settle(road);
    channel.taken.clear();
  }

  private void steady(Road road, Timed channel, PersonId asker) {
    int all = rate * seconds;
    int every = Math.max(1, rate / Math.max(1, addressed));
    List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
    long begin = System.nanoTime();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < all; i++) {
        long due = begin + i * 1_000_000_000L / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        int number = i;
        people.execute(
            () -> {
              boolean forBot = number % every == 0;
              String event = "steady-" + number;
              if (forBot) {
                channel.asked.put(event, due);
              }
              var _ = road.receive(channel, message(event, asker, forBot));
              latencies.add((System.nanoTime() - due) / 1e6);
            });
      }
    }
    double taken = (System.nanoTime() - begin) / 1e9;
    settle(road);
    row(
        "messages kept at a steady pace",
        String.format(Locale.ROOT, "%.0f/s for %.0f s", all / taken, taken));
    rows("from message to acknowledgement", latencies);
    rows("from question to answer, " + channel.taken.size() + " of them", channel.taken);
  }

  private void flatOut(Road road, Timed channel, PersonId asker) {
    AtomicInteger kept = new AtomicInteger();
    List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        people.execute(
            () -> {
              long now = System.nanoTime();
              while (now < end) {
                var _ =
                    road.receive(channel, message("flat-" + kept.incrementAndGet(), asker, false));
                long after = System.nanoTime();
                latencies.add((after - now) / 1e6);
                now = after;
              }
            });
      }
    }
    row(
        "messages kept as fast as it goes, " + AT_ONCE + " at once",
        String.format(Locale.ROOT, "%.0f/s", kept.get() / ((System.nanoTime() - begin) / 1e9)));
    rows("from message to acknowledgement, then", latencies);
    settle(road);
  }

  private Incoming message(String event, PersonId asker, boolean addressed) {
    Instant now = here.clock().instant();
    return new Incoming(
        event,
        new ConversationId("bench-" + Math.floorMod(event.hashCode(), CONVERSATIONS)),
        Optional.of(asker),
        new Said.Words("what is my mailbox quota?"),
        now,
        now,
        true,
        addressed);
  }

  private static void settle(Road road) {
    try {
      road.settle();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void rows(String what, List<Double> latencies) {
    double[] sorted = latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length > 0) {
      row(what + ", median", millis(sorted[sorted.length / 2]));
      row(
          what + ", 99 of 100 within",
          millis(sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)]));
    }
  }

  private void row(String what, String figure) {
    here.tell("| " + what + " | " + figure + " |");
  }

  private static String millis(double milliseconds) {
    return String.format(Locale.ROOT, "%.1f ms", milliseconds);
  }
}
