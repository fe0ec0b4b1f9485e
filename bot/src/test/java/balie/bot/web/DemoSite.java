package balie.bot.web;

import balie.bot.Bot;
import balie.bot.Reviews;
import balie.bot.Sites;
import balie.bot.channel.Incoming;
import balie.bot.command.DemoYear;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.bot.flow.Road;
import balie.bot.flow.SettableClock;
import balie.bot.flow.Snapshots;
import balie.bot.flow.Transcript;
import balie.bot.report.SlaDesk;
import balie.bot.web.chat.ChatPages;
import balie.bot.web.chat.WebChannel;
import balie.bot.web.security.Limits;
import balie.knowledge.understanding.ModelStore;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.desk.Desk;
import balie.storage.desk.Register;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/// The demo's site as a visitor meets it: the demo desk, a real database, a real server on
/// loopback, and a clock that stands on a Monday at ten.
public final class DemoSite implements AutoCloseable {
  private static final BuiltInTerms TERMS = BuiltInTerms.load();
  private static final Bot BOT =
      new Bot(TERMS, ModelStore.in(Path.of("target", "models"), trouble -> {}));
  private static final Desk DESK = desk();
  private static final Bot.Learnt LEARNT = learnt();

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private final Database database;
  private final Road road;
  private final WebChannel channel = new WebChannel();
  private final WebServer server;

  public DemoSite(Path folder) {
    database =
        Assertions.assertInstanceOf(
                Database.Opened.class, Database.open(folder.resolve("balie.db")))
            .database();
    var _ = database.publications().publish(DESK, clock.instant());
    Snapshots snapshots =
        new Snapshots(database.publications(), _ -> BOT.dispatcher(LEARNT, database));
    var _ = snapshots.current();
    road = BOT.road(database, snapshots, List.of(channel), clock);
    ChatPages.Talking talking =
        new ChatPages.Talking(channel, road, new Transcript(database.transcripts()));
    server =
        Assertions.assertInstanceOf(
                WebServer.Started.class,
                WebServer.start(
                    new Sites(snapshots, talking, clock).demo(Limits.usual()),
                    new WebServer.Place("127.0.0.1", 0)))
            .server();
  }

  /// The site with a year of measurements, as the demo has it.
  static DemoSite withAYear(Path folder) {
    DemoSite site = new DemoSite(folder);
    new DemoYear(site.database, LEARNT.register(), site.clock.instant()).write();
    return site;
  }

  /// What the site's reports are told from.
  SlaDesk reports() {
    return Reviews.reports(LEARNT.register(), database);
  }

  Register register() {
    return LEARNT.register();
  }

  static BuiltInTerms terms() {
    return TERMS;
  }

  public URI address() {
    return server.address();
  }

  public WebChannel channel() {
    return channel;
  }

  /// Says something in somebody's first conversation, as from another of their devices.
  public void say(String email, String event, String text) {
    var _ =
        road.receive(
            channel,
            new Incoming(
                event,
                new ConversationId("web:" + email + ":1"),
                Optional.of(new PersonId(email)),
                new Said.Words(text),
                clock.instant(),
                clock.instant(),
                false,
                true));
  }

  /// Breaks off every connection.
  public void cut() {
    server.cut();
  }

  /// Waits until all that was said is answered.
  public void settle() throws InterruptedException {
    road.settle();
  }

  @Override
  public void close() {
    channel.close();
    server.close();
    road.close();
    database.close();
  }

  private static Desk desk() {
    try (DemoDesk demo = DemoDesk.open()) {
      Reading reading = new DeskReader(TERMS).read(demo.folder(), LocalDate.of(2026, 6, 1));
      return Assertions.assertInstanceOf(Reading.Read.class, reading).desk();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Bot.Learnt learnt() {
    try (Database database = Database.inMemory()) {
      var _ = database.publications().publish(DESK, Instant.EPOCH);
      return BOT.learn(database.publications().register().orElseThrow());
    }
  }
}
