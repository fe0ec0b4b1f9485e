package balie.bot.slack;

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

/// A bot in a workspace on loopback, over a database that outlives it.
public final class SlackBot implements AutoCloseable {
  private final SlackServer server;
  private final Database database;
  private final SlackChannel channel;
  private final Road road;

  private SlackBot(SlackServer server, Path folder, SlackAccess.Way way, InstantSource clock) {
    this.server = server;
    this.database = RoadDesk.database(folder);
    this.channel =
        new SlackChannel(
            new SlackAccess(new Secret(SlackServer.BOT_TOKEN), way, URI.create(server.url())),
            InstantSource.system());
    Snapshots snapshots = RoadDesk.snapshots(database);
    this.road = RoadDesk.bot().road(database, snapshots, List.of(channel), clock);
    channel.begin(RoadDesk.bot().slackDesk(road, database, snapshots, clock));
  }

  /// By a socket, once it is connected.
  public static SlackBot bySocket(SlackServer server, Path folder, InstantSource clock) {
    SlackBot bot =
        new SlackBot(
            server, folder, new SlackAccess.Socket(new Secret(SlackServer.APP_TOKEN)), clock);
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
            clock);
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

  @Override
  public void close() {
    channel.close();
    road.close();
    database.close();
  }
}
