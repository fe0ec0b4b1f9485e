package balie.bot.flow;

import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.desk.Desk;
import balie.storage.desk.PublishOutcome;
import balie.storage.escalation.FiredStep;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import balie.storage.ticket.Urgency;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;

/// A bot whose tickets' clocks are watched, from its start to its end, over a database that
/// outlives it. The watch looks when it is told to.
final class ClockLife implements AutoCloseable {
  static final PersonId AN = new PersonId("an@example.org");
  static final PersonId ELS = new PersonId("els@example.org");
  private static final Desk DESK = read();

  private final Database database;
  private final SettableClock clock;
  private final Delivery delivery;
  private final Watch watch;
  private final Road road;
  private final MemoryChannel channel;

  private ClockLife(
      Database database, SettableClock clock, MemoryChannel channel, String timeZones) {
    this.database = database;
    this.clock = clock;
    this.channel = channel;
    Snapshots snapshots = RoadDesk.bot().snapshots(database);
    this.delivery = new Delivery(database.outbox(), List.of(channel), clock, new Random(1));
    this.watch =
        new Watch(
            new Watch.Stores(
                database.steps(), database.orders(), database.outbox(), database.transactions()),
            snapshots,
            delivery,
            clock,
            timeZones);
    Intake.Stores stores =
        new Intake.Stores(
            database.conversations(),
            database.gaps(),
            database.outbox(),
            database.audit(),
            database.transactions(),
            database.venues(),
            database.questions());
    this.road = Road.open(new Intake(stores, snapshots, delivery, clock), delivery, watch);
  }

  static ClockLife begin(Path folder, SettableClock clock, MemoryChannel channel) {
    return begin(folder, clock, channel, "2026a");
  }

  static ClockLife begin(
      Path folder, SettableClock clock, MemoryChannel channel, String timeZones) {
    Database.OpenOutcome outcome = Database.open(folder.resolve("balie.db"));
    Database database =
        Assertions.assertInstanceOf(Database.Opened.class, outcome, outcome::toString).database();
    PublishOutcome unused = database.publications().publish(DESK, Instant.EPOCH);
    return new ClockLife(database, clock, channel, timeZones);
  }

  static Desk desk() {
    return DESK;
  }

  TicketNumber open(Priority priority, String title) {
    return open(priority, title, clock.instant());
  }

  TicketNumber open(Priority priority, String title, Instant at) {
    Opening opening =
        new Opening(
            new Reporter(
                AN, Language.NL, new Address.Place("memory", new ConversationId("with an"))),
            new UnitId("sales"),
            new Opening.Subject(
                TicketKind.INCIDENT, Optional.of(new ServiceId("mailbox")), title, title),
            Optional.of(new Opening.Pinned(new AgreementId("SLA-MBX"), 1)),
            new Opening.Weight(Impact.TEAM, Urgency.HINDERED, priority),
            List.of(),
            List.of());
    return database.tickets().open(opening, Optional.of(AN), at).number();
  }

  void happens(TicketNumber ticket, PersonId by, Happening... happenings) {
    happens(ticket, by, clock.instant(), happenings);
  }

  void happens(TicketNumber ticket, PersonId by, Instant at, Happening... happenings) {
    Tickets.Change change = database.tickets().change(ticket, Tickets.Deed.of(by, at, happenings));
    Assertions.assertInstanceOf(Tickets.Changed.class, change, change::toString);
  }

  void look() throws InterruptedException {
    watch.look();
    road.settle();
  }

  List<FiredStep> steps(TicketNumber ticket) {
    return database.steps().of(ticket);
  }

  Database database() {
    return database;
  }

  /// Says or presses something as somebody, and returns the answer.
  String say(PersonId person, balie.storage.conversation.Said said) throws InterruptedException {
    balie.storage.conversation.MessageNumber unused =
        road.receive(
            channel,
            new balie.bot.channel.Incoming(
                "event-" + System.nanoTime(),
                new ConversationId("with " + person),
                Optional.of(person),
                said,
                clock.instant(),
                clock.instant(),
                false,
                true));
    road.settle();
    return channel.last().reply().text();
  }

  @Override
  public void close() {
    road.close();
    database.close();
  }

  private static Desk read() {
    try {
      var file = Objects.requireNonNull(ClockLife.class.getResource("/clock-desk/desk.yaml"));
      Path folder = Objects.requireNonNull(Path.of(file.toURI()).getParent());
      Reading reading = new DeskReader(BuiltInTerms.load()).read(folder, LocalDate.of(2026, 6, 1));
      return Assertions.assertInstanceOf(Reading.Read.class, reading, reading::toString).desk();
    } catch (URISyntaxException noFile) {
      throw new AssertionError(noFile);
    }
  }
}
