package balie.bot.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.Backups;
import balie.storage.audit.AuditLog;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done without being asked.
class UpkeepTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path folder;

  private ScheduledBackup backup(Backups backups) {
    return new ScheduledBackup(
        backups, new ScheduledBackup.Plan(folder.resolve("backups"), Duration.ofDays(1), 2));
  }

  private Backups real() {
    Path file = folder.resolve("balie.db");
    if (Database.open(file) instanceof Database.Opened(Database database)) {
      database.close();
    }
    return Database.backups(file);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aBackupIsMadeWhenTheLastIsOldEnoughAndTheNewestStay() throws IOException {
    Backups backups = real();
    backup(backups).doIfDue(NOON);
    backup(backups).doIfDue(NOON.plus(Duration.ofHours(23)));
    assertEquals(List.of("balie-20260601T120000Z.db"), names());
    Files.writeString(folder.resolve("backups").resolve("balie-mine.db"), "left alone");

    backup(backups).doIfDue(NOON.plus(Duration.ofDays(1)));
    backup(backups).doIfDue(NOON.plus(Duration.ofDays(2)));

    assertEquals(
        List.of("balie-20260602T120000Z.db", "balie-20260603T120000Z.db", "balie-mine.db"),
        names());
  }

  @Test
  void aBackupThatFailsLeavesTheOldOnes() throws IOException {
    Backups backups = real();
    backup(backups).doIfDue(NOON);
    backup(_ -> new Backups.NotMade("the disk is full")).doIfDue(NOON.plus(Duration.ofDays(9)));
    assertEquals(List.of("balie-20260601T120000Z.db"), names());
  }

  @Test
  void whatWasSaidLongAgoIsForgottenAndThatIsNoted() {
    try (Database database = Database.inMemory()) {
      ConversationId one = new ConversationId("terminal-1");
      MessageNumber number =
          database
              .conversations()
              .receive(
                  new Message(
                      "terminal",
                      "1",
                      one,
                      Optional.empty(),
                      new Said.Words("said"),
                      NOON,
                      NOON,
                      false,
                      true))
              .number();
      boolean unused =
          database.conversations().handled(database.conversations().next(one).orElseThrow());
      Forgetting forgetting =
          new Forgetting(database.conversations(), database.audit(), Duration.ofDays(30));

      forgetting.doIfDue(NOON.plus(Duration.ofDays(30)));
      assertEquals("said", text(database, number));
      forgetting.doIfDue(NOON.plus(Duration.ofDays(31)));
      assertEquals("", text(database, number));
      forgetting.doIfDue(NOON.plus(Duration.ofDays(32)));

      assertEquals(
          List.of(
              new AuditLog.Entry(
                  NOON.plus(Duration.ofDays(31)),
                  Optional.empty(),
                  AuditLog.Deed.PURGED,
                  Optional.of("1 texts"))),
          database.audit().last(10));
    }
  }

  private static String text(Database database, MessageNumber number) {
    return database.conversations().message(number).orElseThrow().said().text();
  }
}
