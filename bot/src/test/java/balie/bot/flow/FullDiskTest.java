package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import balie.bot.channel.Outgoing;
import balie.storage.StorageFailure;
import balie.storage.StorageFull;
import balie.storage.sql.FullDisk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While the disk is full nothing is acknowledged, what is known can still be read, whoever looks
/// is told, and once there is room it goes on without a restart.
class FullDiskTest {
  private static final String SAM = "sam@example.org";
  private static final String LONG = "what's my mailbox quota? ".repeat(2_000);

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private final MemoryChannel channel = new MemoryChannel();

  /// Full as far as the database is concerned: its file may not grow.
  @Test
  void aDatabaseThatMayNotGrow(@TempDir Path folder) throws Exception {
    try (Life life = Life.begin(folder, clock, channel)) {
      fills(life, () -> FullDisk.under(life.database()), () -> FullDisk.over(life.database()));
    }
  }

  /// A disk that is full, which `.ci/run` makes: `-Dbalie.small.disk` is a folder on a file system
  /// of a few megabytes.
  @Test
  void aDiskThatIsFull() throws Exception {
    String small = System.getProperty("balie.small.disk", "");
    assumeTrue(!small.isEmpty(), "no small disk is there, so none is filled");
    Path folder = Files.createTempDirectory(Path.of(small), "full");
    Path ballast = folder.resolve("ballast");
    try (Life life = Life.begin(folder, clock, channel)) {
      fills(life, () -> fill(ballast), () -> Files.delete(ballast));
    }
  }

  private interface Change {
    void make() throws IOException, SQLException;
  }

  private void fills(Life life, Change full, Change room)
      throws IOException, SQLException, InterruptedException {
    Outgoing before = life.say(SAM, "what's my mailbox quota?");
    assertInstanceOf(Durability.Kept.class, life.road().durability());

    full.make();
    int kept = 0;
    StorageFailure failure = null;
    while (failure == null && kept < 200) {
      try {
        life.receive(life.incoming("while-full-" + kept, SAM, LONG));
        kept++;
      } catch (StorageFull thrown) {
        failure = thrown;
      }
    }
    assertTrue(failure != null, "the disk never was full");
    Durability.NotKept trouble =
        assertInstanceOf(Durability.NotKept.class, life.road().durability());
    assertTrue(trouble.diskFull());
    assertEquals(clock.instant(), trouble.since());
    int lost = kept;
    assertThrows(
        StorageFull.class, () -> life.receive(life.incoming("while-full-" + lost, SAM, LONG)));
    assertEquals(
        before.reply().text(), RoadDesk.answer(life.database(), SAM), "it goes on reading");

    room.make();
    clock.pass(Duration.ofMinutes(5));
    life.retry();
    assertInstanceOf(Durability.Kept.class, life.road().durability());
    life.receive(life.incoming("while-full-" + kept, SAM, LONG));
    life.settle();
    clock.pass(Duration.ofMinutes(5));
    life.retry();
    assertEquals(kept + 2, channel.shown().size(), "what was acknowledged is answered, once");
  }

  private static void fill(Path ballast) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (ballast.toFile().getUsableSpace() > 0) {
        out.write(block);
        out.flush();
      }
    } catch (IOException full) {
      // That was the point.
    }
  }
}
