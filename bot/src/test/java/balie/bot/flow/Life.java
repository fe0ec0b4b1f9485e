package balie.bot.flow;

import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
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
  private final Intake intake;
  private final Delivery delivery;
  private final Road road;

  private Life(
      Database database,
      Snapshots snapshots,
      Conversations conversations,
      SettableClock clock,
      MemoryChannel channel) {
    this.database = database;
    this.clock = clock;
    this.channel = channel;
    this.delivery = new Delivery(conversations, List.of(channel), clock);
    this.intake = new Intake(conversations, snapshots, delivery, clock);
    this.road = Road.open(intake, delivery);
  }

  static Life begin(Path folder, SettableClock clock, MemoryChannel channel) {
    return begin(folder, clock, channel, conversations -> conversations);
  }

  /// @param between stands between the road and the database
  static Life begin(
      Path folder,
      SettableClock clock,
      MemoryChannel channel,
      UnaryOperator<Conversations> between) {
    Database database = RoadDesk.database(folder);
    return new Life(
        database,
        RoadDesk.snapshots(database),
        between.apply(database.conversations()),
        clock,
        channel);
  }

  static Life begin(Database database, Snapshots snapshots, MemoryChannel channel) {
    return new Life(
        database,
        snapshots,
        database.conversations(),
        new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]"),
        channel);
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
            now.event(), now.conversation(), now.asker(), now.text(), now.at(), about, false));
    settle();
    return channel.last();
  }

  Incoming incoming(String event, String email, String text) {
    return new Incoming(
        event,
        new ConversationId("with " + email),
        Optional.of(new PersonId(email)),
        text,
        clock.instant(),
        clock.instant(),
        false);
  }

  void receive(Incoming incoming) {
    road.receive(channel, incoming);
  }

  void settle() throws InterruptedException {
    road.settle();
  }

  /// What the timer does.
  void retry() throws InterruptedException {
    intake.lanes().wakeDue();
    delivery.lanes().wakeDue();
    settle();
  }

  Conversations conversations() {
    return database.conversations();
  }

  @Override
  public void close() {
    road.close();
    database.close();
  }
}
