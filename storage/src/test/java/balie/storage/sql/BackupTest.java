package balie.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.Backups;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a database that is being used, and what becomes of restoring them.
class BackupTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final ConversationId ONE = new ConversationId("terminal-1");

  private Path folder;
  private Path file;
  private Path backup;

  @BeforeEach
  void place(@TempDir Path temporary) {
    folder = temporary;
    file = folder.resolve("balie.db");
    backup = folder.resolve("copy.db");
  }

  /// Each message and its letter are one transaction, so a copy that had one without the other
  /// would be a copy of no moment.
  @Test
  void whileOthersWriteItIsACopyOfOneMoment() throws SQLException {
    AtomicBoolean goesOn = new AtomicBoolean(true);
    AtomicInteger written = new AtomicInteger();
    try (Database database = OpenDatabase.at(file)) {
      write(database, written.getAndIncrement());
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, 3)
              .mapToObj(
                  _ ->
                      CompletableFuture.runAsync(
                          () -> {
                            while (goesOn.get()) {
                              write(database, written.getAndIncrement());
                            }
                          }))
              .toList();
      for (int i = 0; i < 5; i++) {
        int before = count(file, "message");
        Path copy = folder.resolve("copy-" + i);
        assertInstanceOf(Backups.Made.class, Database.backups(file).make(copy));
        int after = written.get();
        int kept = count(copy, "message");
        assertTrue(before <= kept && kept <= after, before + " " + kept + " " + after);
        assertEquals(kept, count(copy, "letter"));
      }
      goesOn.set(false);
      writers.forEach(CompletableFuture::join);
    }
  }

  @Test
  void aBackupIsItsOwnersAloneAndNothingIsLeftBesideIt() throws IOException {
    OpenDatabase.at(file).close();
    assertInstanceOf(Backups.Made.class, Database.backups(file).make(backup));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(
          List.of("balie.db", "balie.db.lock", "copy.db"),
          all.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    OpenDatabase.at(file).close();
    Files.writeString(backup, "precious");
    assertInstanceOf(Backups.NotMade.class, Database.backups(file).make(backup));
    assertEquals("precious", Files.readString(backup));
  }

  @Test
  void whatIsRestoredIsAsItWasAndWhatWasThereIsKept() throws IOException {
    try (Database database = OpenDatabase.at(file)) {
      write(database, 1);
      assertInstanceOf(Backups.Made.class, Database.backups(file).make(backup));
      write(database, 2);
    }

    Database.RestoreOutcome outcome = Database.restore(backup, file, NOW);

    Path aside = folder.resolve("balie.db.before-restore-20260601T120000Z");
    assertEquals(new Database.Restored(Optional.of(aside)), outcome);
    try (Database database = OpenDatabase.at(file)) {
      assertEquals("text 1", text(database, 1));
      assertEquals(Optional.empty(), database.conversations().message(new MessageNumber(2)));
      write(database, 3);
    }
    try (Database before = OpenDatabase.at(aside)) {
      assertEquals("text 2", text(before, 2));
    }
    assertTrue(Files.exists(backup));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void whereNothingWasThereItIsPutThere() {
    OpenDatabase.at(file).close();
    assertInstanceOf(Backups.Made.class, Database.backups(file).make(backup));
    Path elsewhere = folder.resolve("elsewhere.db");
    assertEquals(new Database.Restored(Optional.empty()), Database.restore(backup, elsewhere, NOW));
    OpenDatabase.at(elsewhere).close();
  }

  @Test
  void aDatabaseInUseIsNotReplaced() throws Exception {
    OpenDatabase.at(file).close();
    assertInstanceOf(Backups.Made.class, Database.backups(file).make(backup));
    try (AnotherProcess other = AnotherProcess.opening(file)) {
      assertEquals(
          new Database.InUse("process " + other.pid()), Database.restore(backup, file, NOW));
      Path during = folder.resolve("during.db");
      assertInstanceOf(Backups.Made.class, Database.backups(file).make(during));
      assertEquals(1, count(during, "message"), "what another process has open is backed up too");
    }
  }

  @Test
  void aBackupThatIsDamagedIsRefusedAndNothingChanges() throws IOException {
    try (Database database = OpenDatabase.at(file)) {
      for (int i = 0; i < 200; i++) {
        write(database, i);
      }
      assertInstanceOf(Backups.Made.class, Database.backups(file).make(backup));
    }
    try (RandomAccessFile broken = new RandomAccessFile(backup.toFile(), "rw")) {
      broken.seek(broken.length() / 2);
      broken.write(new byte[20_000]);
    }
    assertInstanceOf(Database.NotRestored.class, Database.restore(backup, file, NOW));
    try (Database database = OpenDatabase.at(file)) {
      assertEquals("text 0", text(database, 1));
    }
  }

  @Test
  void whatIsNoBackupIsRefused() throws IOException {
    OpenDatabase.at(file).close();
    assertInstanceOf(Database.NotRestored.class, Database.restore(backup, file, NOW));
    Files.writeString(backup, "a letter to the editor, and not a short one");
    assertInstanceOf(Database.NotRestored.class, Database.restore(backup, file, NOW));
    Files.write(backup, new byte[0]);
    assertInstanceOf(Database.NotRestored.class, Database.restore(backup, file, NOW));
  }

  @Test
  void anUpgradeBacksUpFirst() throws Exception {
    PrivateFile.create(file);
    try (Connection old = Sqlite.connect(file)) {
      Schema.migrate(old, 2);
    }
    Path copy = folder.resolve("balie.db.schema-2");
    OpenDatabase.at(file).close();
    try (Connection kept = Sqlite.connect(copy)) {
      assertEquals(2, Schema.version(kept));
    }
    Files.delete(copy);
    OpenDatabase.at(file).close();
    assertFalse(Files.exists(copy), "only where something is to be changed");
  }

  @Test
  void whatAnotherProcessHasCanBeRead() throws Exception {
    try (AnotherProcess _ = AnotherProcess.opening(file)) {
      Database.OpenOutcome outcome = Database.read(file);
      try (Database database = assertInstanceOf(Database.Opened.class, outcome).database()) {
        assertEquals("said before the crash", text(database, 1));
      }
    }
  }

  private static void write(Database database, int number) {
    var unused =
        database
            .transactions()
            .inOne(
                () -> {
                  var receipt =
                      database
                          .conversations()
                          .receive(
                              new Message(
                                  "terminal",
                                  "event " + number,
                                  ONE,
                                  Optional.empty(),
                                  new Said.Words("text " + number),
                                  NOW,
                                  NOW,
                                  false,
                                  true));
                  database.conversations().keep(ONE, Focus.none(NOW));
                  var place = database.conversations().message(receipt.number()).orElseThrow();
                  return database
                      .outbox()
                      .post(Letter.answer(place.place(), receipt.number(), "body"), NOW);
                });
  }

  private static String text(Database database, long message) {
    return database.conversations().message(new MessageNumber(message)).orElseThrow().said().text();
  }

  private static int count(Path database, String table) throws SQLException {
    try (Connection connection = Sqlite.connect(database);
        var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      return found.getInt(1);
    }
  }
}
