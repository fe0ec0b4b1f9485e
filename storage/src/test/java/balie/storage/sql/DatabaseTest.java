package balie.storage.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.StorageFailure;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Message;
import balie.storage.conversation.Outbox;
import balie.storage.conversation.Said;
import balie.storage.desk.ExampleDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private Path file;

  @BeforeEach
  void place(@TempDir Path folder) {
    file = folder.resolve("new").resolve("balie.db");
  }

  @Test
  void aNewDatabaseIsItsOwnersAlone() throws IOException {
    try (Database database = OpenDatabase.at(file)) {
      database.publications().publish(ExampleDesk.desk(), Instant.EPOCH);

      try (Stream<Path> made = Files.list(file.getParent())) {
        for (Path each : made.toList()) {
          assertEquals(
              "rw-------",
              PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
              each.toString());
        }
      }
    }
  }

  @Test
  void whatWasPublishedIsThereAfterReopening() {
    try (Database database = OpenDatabase.at(file)) {
      database.publications().publish(ExampleDesk.desk(), Instant.EPOCH);
    }

    try (Database database = OpenDatabase.at(file)) {
      assertEquals(Optional.of(ExampleDesk.desk()), database.publications().current());
    }
  }

  @Test
  void aSecondProcessIsToldWhoHasTheDatabase() throws Exception {
    try (AnotherProcess other = AnotherProcess.opening(file)) {
      assertEquals("Opened", other.said());

      assertEquals(new Database.Locked("process " + other.pid(), file), Database.open(file));
    }
  }

  @Test
  void aSecondTryInOneProcessIsRefusedAndLeavesTheLockInPlace() throws Exception {
    try (Database database = OpenDatabase.at(file)) {
      assertInstanceOf(Database.Locked.class, Database.open(file));

      try (AnotherProcess other = AnotherProcess.opening(file)) {
        assertEquals("Locked", other.said());
      }
      assertEquals(0, database.publications().lastPublication());
    }
  }

  @Test
  void aMessageThatAKilledProcessReceivedIsStillToBeHandled() throws Exception {
    try (AnotherProcess other = AnotherProcess.opening(file)) {
      assertEquals("Opened", other.said());
    }

    try (Database database = OpenDatabase.at(file)) {
      assertEquals(
          List.of("said before the crash"),
          database.conversations().next(new ConversationId("terminal-1")).stream()
              .map(received -> received.message().said().text())
              .toList());
    }
  }

  @Test
  void aNewerDatabaseIsRefusedByNameAndNotTouched() throws Exception {
    OpenDatabase.at(file).close();
    change("INSERT INTO migration (version, checksum) VALUES (99, 'later')");
    byte[] before = Files.readAllBytes(file);

    assertEquals(new Database.TooNew(99, Schema.MIGRATIONS.size()), Database.open(file));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void aMigrationThatIsNotTheOneAppliedIsRefused() throws SQLException {
    OpenDatabase.at(file).close();
    change("UPDATE migration SET checksum = 'another' WHERE version = 2");

    Database.Broken broken = assertInstanceOf(Database.Broken.class, Database.open(file));

    assertTrue(broken.reason().contains("V2__conversation.sql"), broken.reason());
  }

  @Test
  void whatWaitedInAnOlderDatabaseStillWaitsInTheNewOne() throws Exception {
    PrivateFile.create(file);
    try (Connection old = Sqlite.connect(file)) {
      Schema.migrate(old, 2);
      try (Statement statement = old.createStatement()) {
        statement.executeUpdate(
            """
            INSERT INTO message VALUES (1, 'web', 'a', 'web-1', NULL, 'first', 0, 0, FALSE, TRUE);
            INSERT INTO message VALUES (2, 'web', 'b', 'web-1', NULL, 'second', 9, 9, FALSE, FALSE);
            INSERT INTO reply VALUES (1, 1, 'web', 'web-1', 'shown', 5);
            INSERT INTO reply VALUES (2, 1, 'web', 'web-1', 'not shown', NULL);
            """);
      }
    }

    try (Database database = OpenDatabase.at(file)) {
      ConversationId web = new ConversationId("web-1");
      Message waiting = database.conversations().next(web).orElseThrow().message();
      assertEquals(new Said.Words("second"), waiting.said());
      assertTrue(waiting.addressed());
      Outbox.Waiting letter = database.outbox().next(web).orElseThrow();
      assertEquals("not shown", letter.letter().body());
      assertEquals(Optional.of("a"), letter.answers());
      assertTrue(letter.mayBeThere(), "an earlier process may have shown it");
      assertEquals(3, database.outbox().post(letter.letter(), Instant.EPOCH));
    }
  }

  @Test
  void whoSpokeBeforeIsFoundWithoutReadingEveryMessage() throws Exception {
    try (Database _ = OpenDatabase.at(file);
        Connection connection = Sqlite.connect(file);
        Statement statement = connection.createStatement();
        ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + SqlConversations.AROUND)) {
      List<String> steps = new ArrayList<>();
      while (plan.next()) {
        steps.add(plan.getString("detail"));
      }
      assertEquals(2, steps.stream().filter(step -> step.contains("message_conversation")).count());
      assertFalse(steps.contains("SCAN message"), steps::toString);
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws Exception {
    Files.createDirectories(file.getParent());
    change("CREATE TABLE song (title TEXT)");

    assertEquals(new Database.Broken("it is a database of another program"), Database.open(file));
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Dear diary, ".repeat(1_000));

    assertEquals(new Database.Broken("it is not a database of Balie"), Database.open(file));
    assertEquals(new Database.Broken("it is not a database of Balie"), Database.open(file));
  }

  @Test
  void everyMigrationInTheFolderIsRun() throws Exception {
    Path folder = Path.of(Schema.class.getResource("/balie/migrations").toURI());

    try (Stream<Path> migrations = Files.list(folder)) {
      assertEquals(
          migrations
              .map(each -> each.getFileName().toString())
              .sorted(Comparator.comparingInt(DatabaseTest::version))
              .toList(),
          Schema.MIGRATIONS);
    }
  }

  private static int version(String migration) {
    return Integer.parseInt(migration.substring(1, migration.indexOf('_')));
  }

  @Test
  void aLibraryThatCanDamageTheFileIsTooOld() {
    assertTrue(Sqlite.tooOld("3.51.2").isPresent());
    assertTrue(Sqlite.tooOld("3.9.12").isPresent());
    assertEquals(Optional.empty(), Sqlite.tooOld("3.51.3"));
    assertEquals(Optional.empty(), Sqlite.tooOld("3.60.0"));
    assertEquals(Optional.empty(), Sqlite.tooOld("4.0.0"));
  }

  @Test
  void aReaderIsNotHeldUpByAWriterAndSeesNothingUnfinished() {
    try (Database database = OpenDatabase.at(file)) {
      int seen =
          database
              .connections()
              .write(
                  session -> {
                    new Publication(1, Instant.EPOCH, ExampleDesk.day("1970-01-01"))
                        .insert(session, List.of());
                    return CompletableFuture.supplyAsync(database.publications()::lastPublication)
                        .join();
                  });

      assertEquals(0, seen);
      assertEquals(1, database.publications().lastPublication());
    }
  }

  @Test
  void aClosedDatabaseSaysSo() {
    Database database = OpenDatabase.at(file);
    database.close();

    assertThrows(StorageFailure.class, () -> database.publications().current());
    assertThrows(
        StorageFailure.class,
        () -> database.publications().publish(ExampleDesk.desk(), Instant.EPOCH));
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = Sqlite.connect(file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
