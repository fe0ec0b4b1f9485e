package balie.bot.measure;

import balie.bot.probe.Finding;
import balie.bot.probe.Prober;
import balie.storage.Transactions;
import balie.storage.availability.FiringAlerts;
import balie.storage.availability.Measurements;
import balie.storage.availability.Proofs;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.SourceId;
import balie.storage.desk.Register;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures what the desk declares: asks each service in its turn, on a virtual thread of its own,
/// notes who did not call in, and writes what was seen many samples at a time.
public final class Measuring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);
  private static final long LOOK_MILLIS = 50;
  private static final Duration WRITE_EVERY = Duration.ofSeconds(1);

  /// Whoever would be the next is not asked: this machine has enough to do.
  private static final int MOST_ASKED = 2_000;

  private final Ground ground;
  private final InstantSource clock;
  private final Declarations declarations;
  private final Schedule schedule = new Schedule();
  private final Lateness lateness = new Lateness();
  private final Heartbeats heartbeats = new Heartbeats();
  private final References references;
  private final SampleBook book;
  private final Set<SourceId> asking = ConcurrentHashMap.newKeySet();
  private final Semaphore room = new Semaphore(MOST_ASKED);
  private final ExecutorService asked = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private volatile List<Watched> watched = List.of();
  private @Nullable Register known;
  private @Nullable Instant written;

  /// What it writes.
  public record Stores(
      Measurements measurements, Proofs proofs, FiringAlerts alerts, Transactions transactions) {}

  /// What it stands on.
  ///
  /// @param desk as published last
  public record Ground(Stores stores, Supplier<Optional<Register>> desk, Prober prober) {}

  public Measuring(Ground ground, InstantSource clock) {
    this.ground = ground;
    this.clock = clock;
    this.declarations =
        new Declarations(ground.stores().measurements(), ground.stores().transactions());
    this.references = new References(ground.prober());
    this.book = new SampleBook(ground.stores().measurements());
  }

  /// Begins, and goes on until it is closed.
  public Measuring begin() {
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(this::lookSafely, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return this;
  }

  /// What other systems tell goes in here.
  public Told told() {
    return new Told(ground.stores(), heartbeats, () -> watched, clock);
  }

  /// How late probes are asked.
  public Lateness lateness() {
    return lateness;
  }

  /// Does what is due by now.
  void look() {
    Instant now = clock.instant();
    boolean write = isTimeToWrite(now);
    if (write) {
      declareWhatChanged(now);
    }
    if (schedule.jumped(now)) {
      LOG.warn("event=clock-jumped");
      heartbeats.restart(now);
    }
    schedule.due(now).forEach(this::ask);
    heartbeats.late(now).forEach(book::add);
    if (write) {
      written = now;
      List<Sample> _ = book.flush();
    }
  }

  /// Waits until all that were asked have answered, and writes what they said.
  void settle() {
    room.acquireUninterruptibly(MOST_ASKED);
    room.release(MOST_ASKED);
    List<Sample> _ = book.flush();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    asked.shutdownNow();
    try {
      boolean _ = timer.awaitTermination(1, TimeUnit.MINUTES);
      List<Sample> _ = book.flush();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException failure) {
      LOG.error("event=measuring-failed failure={}", failure.getClass().getSimpleName());
    }
  }

  private boolean isTimeToWrite(Instant now) {
    Instant before = written;
    return before == null || now.isBefore(before) || !now.isBefore(before.plus(WRITE_EVERY));
  }

  private void declareWhatChanged(Instant now) {
    Optional<Register> newest = ground.desk().get();
    if (newest.isPresent() && newest.get() != known) {
      known = newest.get();
      watched = declarations.declare(newest.get(), now);
      references.set(newest.get().organisation().references());
      heartbeats.set(watched, now);
      schedule.set(watched.stream().filter(each -> each.probe().isAsked()).toList(), now);
      LOG.info("event=measuring sources={}", watched.size());
    }
  }

  private void ask(Schedule.Due due) {
    SourceId source = due.watched().source().id();
    if (!asking.add(source)) {
      return;
    }
    Instant at = clock.instant();
    if (!room.tryAcquire()) {
      asking.remove(source);
      book.add(new Sample(source, at, Seen.UNKNOWN));
      LOG.warn("event=too-many-asked source={}", source);
      return;
    }
    asked.execute(
        () -> {
          try {
            Instant begun = clock.instant();
            lateness.add(Duration.between(due.planned(), begun));
            book.add(new Sample(source, begun, seen(due.watched())));
          } finally {
            asking.remove(source);
            room.release();
          }
        });
  }

  private Seen seen(Watched each) {
    return switch (ground.prober().ask(each.probe())) {
      case Finding.Good _ -> Seen.UP;
      case Finding.Bad(Finding.Fault fault) -> {
        boolean theirs = references.answer(clock.instant());
        LOG.info(
            "event=probe-failed service={} probe={} fault={} own={}",
            each.source().service(),
            each.probe().name(),
            fault,
            !theirs);
        yield theirs ? Seen.DOWN : Seen.UNKNOWN;
      }
      case Finding.Refused _ -> {
        LOG.warn(
            "event=probe-refused service={} probe={}",
            each.source().service(),
            each.probe().name());
        yield Seen.UNKNOWN;
      }
    };
  }
}
