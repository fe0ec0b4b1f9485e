package balie.bot.web;

import balie.bot.Sites;
import balie.bot.flow.Road;
import balie.bot.flow.RoadDesk;
import balie.bot.flow.Snapshots;
import balie.bot.flow.Transcript;
import balie.bot.web.chat.ChatPages;
import balie.bot.web.chat.WebChannel;
import balie.bot.web.security.Limits;
import balie.storage.sql.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/// The web chat over the desk on which conversations are held: a real server on loopback.
final class WebDesk implements AutoCloseable {
  private final Database database;
  private final WebChannel channel = new WebChannel();
  private final Road road;
  private final WebServer server;

  WebDesk(Path folder, InstantSource clock) {
    database = RoadDesk.database(folder);
    Snapshots snapshots = RoadDesk.snapshots(database);
    road = RoadDesk.bot().road(database, snapshots, List.of(channel), clock);
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

  URI address() {
    return server.address();
  }

  @Override
  public void close() {
    channel.close();
    server.close();
    road.close();
    database.close();
  }
}
