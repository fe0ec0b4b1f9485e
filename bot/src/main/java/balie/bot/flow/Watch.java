package balie.bot.flow;

import balie.bot.request.AvailabilityRequest;
import balie.bot.request.ClockNotice;
import balie.bot.request.ClockRequest;
import balie.bot.request.Notice;
import balie.bot.request.Request;
import balie.bot.request.ReviewRequest;
import balie.storage.StorageFailure;
import balie.storage.Transactions;
import balie.storage.conversation.Address;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Outbox;
import balie.storage.escalation.Steps;
import balie.storage.order.OrderNumber;
import balie.storage.order.Orders;
import balie.storage.person.Person;
import balie.storage.person.Role;
import balie.storage.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The third door: what is due is claimed, and becomes a request like any other. What comes of it
/// commits together, with when to look again. It asks the wall clock anew each time and sleeps by
/// no due time, so that a clock that jumps makes nothing be done twice, or missed.
public final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final int BATCH = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration EACH = Duration.ofMinutes(1);
  private static final String TIME_ZONES = "time-zones";
  private static final String PUBLICATION = "publication";

  private final Steps steps;
  private final Orders orders;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Snapshots snapshots;
  private final Delivery delivery;
  private final InstantSource clock;
  private final String timeZones;
  private final ReentrantLock looking = new ReentrantLock();
  private Instant reviewed = Instant.EPOCH;
  private volatile boolean stopped;

  /// What it writes.
  public record Stores(Steps steps, Orders orders, Outbox outbox, Transactions transactions) {}

  public Watch(Stores stores, Snapshots snapshots, Delivery delivery, InstantSource clock) {
    this(stores, snapshots, delivery, clock, installedTimeZones());
  }

  /// @param timeZones the version of the rules of the world's time zones
  Watch(
      Stores stores,
      Snapshots snapshots,
      Delivery delivery,
      InstantSource clock,
      String timeZones) {
    this.steps = stores.steps();
    this.orders = stores.orders();
    this.outbox = stores.outbox();
    this.transactions = stores.transactions();
    this.snapshots = snapshots;
    this.delivery = delivery;
    this.clock = clock;
    this.timeZones = timeZones;
  }

  /// Such as `2026a`.
  private static String installedTimeZones() {
    return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
  }

  /// Does all that is due by now, each ticket and each order once.
  public void look() {
    looking.lock();
    try {
      if (!stopped) {
        lookAround();
      }
    } finally {
      looking.unlock();
    }
  }

  /// Waits until nothing is being done; nothing is done any more.
  void stop() {
    stopped = true;
    looking.lock();
    try {
      LOG.info("event=watch-stopped");
    } finally {
      looking.unlock();
    }
  }

  private void lookAround() {
    Optional<Snapshots.Snapshot> snapshot = snapshots.current();
    if (snapshot.isEmpty()) {
      return;
    }
    rebuildWhereTheBasisChanged(snapshot.get());
    Set<TicketNumber> looked = new HashSet<>();
    List<TicketNumber> due = steps.due(clock.instant(), BATCH);
    while (!stopped && looked.addAll(due)) {
      keep(snapshot.get(), due);
      due = steps.due(clock.instant(), BATCH);
    }
    Set<OrderNumber> reminded = new HashSet<>();
    List<OrderNumber> waiting = orders.due(clock.instant(), BATCH);
    while (!stopped && reminded.addAll(waiting)) {
      waiting.forEach(order -> remind(snapshot.get(), order));
      waiting = orders.due(clock.instant(), BATCH);
    }
    reviewEachMinute(snapshot.get());
  }

  /// What is looked at now and then rather than when it is due; whether there is anything to do is
  /// told by what is stored.
  private void reviewEachMinute(Snapshots.Snapshot snapshot) {
    Instant now = clock.instant();
    if (Duration.between(reviewed, now).abs().compareTo(EACH) < 0) {
      return;
    }
    reviewed = now;
    List<Request> due = new ArrayList<>(ReviewRequest.DUE);
    due.addFirst(new AvailabilityRequest.KeepOutages());
    for (Request request : due) {
      try {
        act(snapshot, List.of(request));
      } catch (StorageFailure failure) {
        throw failure;
      } catch (RuntimeException | StackOverflowError thrown) {
        LOG.error(
            "event=review-failed request={} failure={}",
            request.getClass().getSimpleName(),
            Failure.of(thrown));
      }
    }
  }

  /// A few tickets at once, since a commit costs as much as many tickets. Where that fails each by
  /// itself, so that one that can't be done keeps no other from being done.
  private void keep(Snapshots.Snapshot snapshot, List<TicketNumber> tickets) {
    try {
      commit(snapshot, tickets);
    } catch (StorageFailure failure) {
      throw failure;
    } catch (RuntimeException | StackOverflowError _) {
      tickets.forEach(ticket -> keepAlone(snapshot, ticket));
    }
  }

  private void keepAlone(Snapshots.Snapshot snapshot, TicketNumber ticket) {
    try {
      commit(snapshot, List.of(ticket));
    } catch (StorageFailure failure) {
      throw failure;
    } catch (RuntimeException | StackOverflowError thrown) {
      LOG.error("event=time-not-kept ticket={} failure={}", ticket, Failure.of(thrown));
      steps.schedule(ticket, Optional.of(clock.instant().plus(PATIENCE)), Optional.empty());
    }
  }

  private void remind(Snapshots.Snapshot snapshot, OrderNumber order) {
    try {
      act(snapshot, List.of(new ClockRequest.KeepWaiting(order)));
    } catch (StorageFailure failure) {
      throw failure;
    } catch (RuntimeException | StackOverflowError thrown) {
      LOG.error("event=approval-not-reminded order={} failure={}", order, Failure.of(thrown));
      orders.schedule(order, orders.reminders(order), Optional.of(clock.instant().plus(PATIENCE)));
    }
  }

  private void commit(Snapshots.Snapshot snapshot, List<TicketNumber> tickets) {
    act(snapshot, tickets.stream().map(ClockRequest.KeepTime::new).toList());
  }

  private void act(Snapshots.Snapshot snapshot, List<? extends Request> due) {
    Set<Address> told = transactions.inOne(() -> write(snapshot, due));
    told.forEach(delivery::wake);
  }

  private Set<Address> write(Snapshots.Snapshot snapshot, List<? extends Request> due) {
    Set<Address> told = new LinkedHashSet<>();
    for (Request request : due) {
      Instant now = clock.instant();
      for (Turn.Told each :
          snapshot
              .dispatcher()
              .due(request, now.atZone(snapshot.register().organisation().zone()))) {
        told.add(post(each, now));
      }
    }
    return told;
  }

  private Address post(Turn.Told told, Instant now) {
    long _ =
        outbox.post(
            new Letter(
                told.to(),
                Optional.empty(),
                told.card(),
                Notation.write(new Answer(told.reply(), List.of()))),
            now);
    return told.to();
  }

  /// What is due next was computed with a desk and with the rules of the time zones. Where either
  /// is another one, all of it is computed anew.
  private void rebuildWhereTheBasisChanged(Snapshots.Snapshot snapshot) {
    Optional<String> before = steps.basis(TIME_ZONES);
    boolean zones = before.isPresent() && !before.get().equals(timeZones);
    String publication = Long.toString(snapshot.number());
    boolean desk = !steps.basis(PUBLICATION).equals(Optional.of(publication));
    if (zones || desk || before.isEmpty()) {
      List<Address> told =
          transactions.inOne(
              () -> {
                int open = steps.rebuild(clock.instant());
                steps.basis(TIME_ZONES, timeZones);
                steps.basis(PUBLICATION, publication);
                LOG.info(
                    "event=clocks-rebuilt tickets={} time-zones={} publication={}",
                    open,
                    timeZones,
                    publication);
                return zones ? tellAdmins(snapshot, before.get(), open) : List.<Address>of();
              });
      told.forEach(delivery::wake);
    }
  }

  private List<Address> tellAdmins(Snapshots.Snapshot snapshot, String before, int open) {
    LOG.warn("event=time-zones-changed before={} after={} tickets={}", before, timeZones, open);
    List<Address> told = new ArrayList<>();
    for (Person person : snapshot.register().people()) {
      if (person.roles().contains(Role.ADMIN)) {
        Notice notice =
            new Notice(
                new Address.Person(person.id()),
                Optional.empty(),
                new ClockNotice.TimeZonesChanged(before, timeZones, open));
        told.add(
            post(
                snapshot
                    .dispatcher()
                    .told(
                        notice, clock.instant().atZone(snapshot.register().organisation().zone())),
                clock.instant()));
      }
    }
    return told;
  }
}
