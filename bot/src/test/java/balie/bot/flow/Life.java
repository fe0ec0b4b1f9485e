package balie.bot.flow;

import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A bot from its start to its end, over a database that outlives it.
final class Life implements AutoCloseable {
  private static final AtomicInteger EVENTS = new AtomicInteger();

  private final Database database;
  private final SettableClock clock;
  private final MemoryChannel channel;
  private final Intake.Stores stores;
  private final Road road;

  private Life(
      Database database,
      Snapshots snapshots,
      Intake.Stores stores,
      SettableClock clock,
      MemoryChannel channel) {
    this.database = database;
    this.clock = clock;
    this.channel = channel;
    this.stores = stores;
    Delivery delivery = new Delivery(stores.outbox(), List.of(channel), clock, () -> 0);
    Watch watch =
        new Watch(
            new Watch.Stores(
                database.steps(), database.orders(), database.outbox(), database.transactions()),
            snapshots,
            delivery,
            clock);
    this.road = Road.open(new Intake(stores, snapshots, delivery, clock), delivery, watch);
  }

  static Life begin(Path folder, SettableClock clock, MemoryChannel channel) {
    return begin(folder, clock, channel, Between::nothing);
  }

  /// @param between stands between the road and the database
  static Life begin(
      Path folder,
      SettableClock clock,
      MemoryChannel channel,
      UnaryOperator<Intake.Stores> between) {
    Database database = RoadDesk.database(folder);
    return new Life(
        database, RoadDesk.snapshots(database), between.apply(stores(database)), clock, channel);
  }

  static Life begin(Database database, Snapshots snapshots, MemoryChannel channel) {
    return begin(
        database,
        snapshots,
        new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]"),
        channel);
  }

  static Life begin(
      Database database, Snapshots snapshots, SettableClock clock, MemoryChannel channel) {
    return new Life(database, snapshots, stores(database), clock, channel);
  }

  /// Says something in the one conversation that a person has.
  void receive(String email, String text) throws InterruptedException {
    receive(incoming("event-" + EVENTS.incrementAndGet(), email, text));
    settle();
  }

  /// Says something in the one conversation that a person has, and waits for what comes of it.
  Outgoing say(String email, String text) throws InterruptedException {
    receive(incoming("event-" + EVENTS.incrementAndGet(), email, text));
    settle();
    return channel.last();
  }

  Outgoing sayAbout(Instant about, String email, String text) throws InterruptedException {
    Incoming now = incoming("event-" + EVENTS.incrementAndGet(), email, text);
    receive(
        new Incoming(
            now.event(),
            now.conversation(),
            now.asker(),
            now.said(),
            now.at(),
            about,
            false,
            true));
    settle();
    return channel.last();
  }

  /// Presses a button in the one conversation that a person has, and waits for what comes of it.
  Outgoing press(String email, String action) throws InterruptedException {
    receive(incoming("event-" + EVENTS.incrementAndGet(), email, new Said.Press(action)));
    settle();
    return channel.last();
  }

  Incoming incoming(String event, String email, String text) {
    return incoming(event, email, new Said.Words(text));
  }

  private Incoming incoming(String event, String email, Said said) {
    return new Incoming(
        event,
        new ConversationId("with " + email),
        Optional.of(new PersonId(email)),
        said,
        clock.instant(),
        clock.instant(),
        false,
        true);
  }

  void receive(Incoming incoming) {
    var _ = road.receive(channel, incoming);
  }

  void settle() throws InterruptedException {
    road.settle();
  }

  /// What the timer does.
  void retry() throws InterruptedException {
    road.retry();
    settle();
  }

  Road road() {
    return road;
  }

  Database database() {
    return database;
  }

  Intake.Stores stores() {
    return stores;
  }

  private static Intake.Stores stores(Database database) {
    return new Intake.Stores(
        database.conversations(),
        database.gaps(),
        database.outbox(),
        database.audit(),
        database.transactions(),
        database.venues(),
        database.questions());
  }

  @Override
  public void close() {
    road.close();
    database.close();
  }
}
