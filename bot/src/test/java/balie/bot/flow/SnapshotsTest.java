package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.desk.Desk;
import balie.storage.desk.PublishOutcome;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  @TempDir Path folder;

  @Test
  void withoutANewPublicationNothingIsBuiltAnew() {
    try (Database database = RoadDesk.database(folder)) {
      List<Dispatcher> built = new ArrayList<>();
      Snapshots snapshots = counting(database, built);
      var first = snapshots.current().orElseThrow();
      assertSame(first, snapshots.current().orElseThrow());
      assertEquals(1, built.size());
    }
  }

  @Test
  void theMessageAfterAPublicationIsAnsweredFromIt() throws InterruptedException {
    Database database = RoadDesk.database(folder);
    MemoryChannel channel = new MemoryChannel();
    Snapshots snapshots = RoadDesk.bot().snapshots(database);
    try (Life life = Life.begin(database, snapshots, channel)) {
      life.say("sam@example.org", "what's my mailbox quota?");
      assertTrue(channel.last().reply().text().contains("2 GB"));
      PublishOutcome unused =
          database.publications().publish(withoutSam(), Instant.parse("2026-06-01T09:00:00Z"));
      life.say("sam@example.org", "what's my mailbox quota?");
      assertFalse(channel.last().reply().text().contains("2 GB"));
    }
  }

  private static Snapshots counting(Database database, List<Dispatcher> built) {
    return new Snapshots(
        database.publications(),
        register -> {
          built.add(RoadDesk.dispatcher());
          return RoadDesk.dispatcher();
        });
  }

  private static Desk withoutSam() {
    Desk desk = RoadDesk.desk();
    return new Desk(
        desk.organisation(),
        desk.calendars(),
        desk.units(),
        desk.people().stream().filter(p -> !p.id().email().startsWith("sam@")).toList(),
        desk.services(),
        desk.agreements(),
        desk.articles());
  }
}
