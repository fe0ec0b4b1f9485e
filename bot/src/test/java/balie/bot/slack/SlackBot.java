package balie.bot.slack;

import balie.bot.channel.Inlet;
import balie.bot.channel.Secret;
import balie.bot.flow.Road;
import balie.bot.flow.RoadDesk;
import balie.bot.flow.Snapshots;
import balie.bot.kit.slack.SlackServer;
import balie.storage.sql.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A bot in a workspace on loopback, over a database that outlives it.
public final class SlackBot implements AutoCloseable {
  private final SlackServer server;
  private final Database database;
  private final SlackChannel channel;
  private final Road road;

  /// What a test has otherwise than usual.
  ///
  /// @param inlet in front of the road
  /// @param snapshots what answers over whatever is published
  public record Unusual(UnaryOperator<Inlet> inlet, Function<Database, Snapshots> snapshots) {
    static final Unusual NOTHING = new Unusual(UnaryOperator.identity(), RoadDesk::snapshots);

    /// With something in front of the road.
    public static Unusual inlet(UnaryOperator<Inlet> inlet) {
      return new Unusual(inlet, NOTHING.snapshots());
    }

    /// With other answers.
    public static Unusual answers(Function<Database, Snapshots> snapshots) {
      return new Unusual(NOTHING.inlet(), snapshots);
    }
  }

  private SlackBot(
      SlackServer server, Path folder, SlackAccess.Way way, InstantSource clock, Unusual unusual) {
    this.server = server;
    this.database = RoadDesk.database(folder);
    this.channel =
        new SlackChannel(
            new SlackAccess(new Secret(SlackServer.BOT_TOKEN), way, URI.create(server.url())),
            InstantSource.system());
    Snapshots snapshots = unusual.snapshots().apply(database);
    this.road = RoadDesk.bot().road(database, snapshots, List.of(channel), clock);
    Desk usual = RoadDesk.bot().slackDesk(road, database, snapshots, clock);
    channel.begin(
        new Desk(
            unusual.inlet().apply(usual.inlet()),
            usual.phrases(),
            usual.home(),
            usual.marks(),
            usual.venues(),
            usual.clock()));
  }

  /// By a socket, once it is connected.
  public static SlackBot bySocket(SlackServer server, Path folder, InstantSource clock) {
    return bySocket(server, folder, clock, Unusual.NOTHING);
  }

  /// The same, with something unusual.
  public static SlackBot bySocket(
      SlackServer server, Path folder, InstantSource clock, Unusual unusual) {
    SlackBot bot =
        new SlackBot(
            server,
            folder,
            new SlackAccess.Socket(new Secret(SlackServer.APP_TOKEN)),
            clock,
            unusual);
    server.await("a socket", () -> bot.channel.state().up());
    return bot;
  }

  /// By HTTP, once it listens.
  public static SlackBot byHttp(SlackServer server, Path folder, InstantSource clock) {
    SlackBot bot =
        new SlackBot(
            server,
            folder,
            new SlackAccess.Http(new Secret(SlackServer.SIGNING_SECRET), Optional.of(0)),
            clock,
            Unusual.NOTHING);
    server.await("a port", () -> bot.channel.port().isPresent());
    server.postTo(
        URI.create("http://127.0.0.1:" + bot.channel.port().orElseThrow() + "/slack/events"));
    return bot;
  }

  public Database database() {
    return database;
  }

  public SlackChannel channel() {
    return channel;
  }

  public SlackServer server() {
    return server;
  }

  /// From now on it notes nothing and says nothing, as a process that is killed. It is closed
  /// later.
  public void kill() {
    database.close();
    channel.close();
  }

  @Override
  public void close() {
    channel.close();
    road.close();
    database.close();
  }
}
