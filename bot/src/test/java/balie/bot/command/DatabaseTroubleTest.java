package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.StorageFull;
import balie.storage.sql.Database;
import balie.storage.sql.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTroubleTest {
  @TempDir Path temporary;
  private Shell shell;
  private Path file;

  @BeforeEach
  void publish() throws IOException {
    file = temporary.resolve("data/balie.db");
    shell = new Shell(temporary).with("BALIE_DATA", "data");
    shell.exampleDesk();
  }

  @Test
  void aFullDiskLeavesEverythingAsItWas() throws Exception {
    assertEquals(0, new Shell(temporary).run("export", "demo").status());
    try (Database database =
        assertInstanceOf(Database.Opened.class, Database.open(file)).database()) {
      FullDisk.under(database);
      Surroundings here = shell.surroundings();
      PublishDesk publish = new PublishDesk(here);
      var read = Workplace.of(here).desk(temporary.resolve("demo"));
      StorageFull full = assertThrows(StorageFull.class, () -> publish.publish(database, read));
      assertEquals(3, Commands.told(here, full));
      assertEquals(
          "balie: The disk that holds the database is full. Nothing was changed; make room and try"
              + " again.\n",
          shell.said(0).err());
      assertEquals(0, database.publications().lastPublication());
    }
    assertTrue(shell.run("publish", "demo").out().contains("publication 1:"));
  }

  @Test
  void anotherProcessHasTheDatabaseOpen() {
    var opened = assertInstanceOf(Database.Opened.class, Database.open(file));
    try (Database _ = opened.database()) {
      Shell.Said said = shell.run("publish", "example");
      assertEquals(
          "balie: the database %s: process %d has it open; stop that one first, or name another one with BALIE_DATABASE\n"
              .formatted(file, ProcessHandle.current().pid()),
          said.err());
      assertEquals(3, said.status());
      assertTrue(shell.run("doctor").out().contains("balie.db is in use by process "));
      assertEquals(0, shell.run("check", "example").status());
    }
  }

  /// What was said, with N for the version that this program knows, which each migration raises.
  private static String known(String said) {
    return said.replaceAll("this one knows \\d+", "this one knows N");
  }

  @Test
  void aNewerVersionMadeTheDatabase() throws SQLException {
    assertEquals(0, shell.run("publish", "example").status());
    run("INSERT INTO migration (version, checksum) VALUES (99, 'x')");
    String reason =
        "a newer Balie made it (its schema is 99, this one knows N); use that Balie, or restore a"
            + " backup from before";
    Shell.Said said = shell.run("ask", "quota?");
    assertEquals("balie: the database " + file + ": " + reason + "\n", known(said.err()));
    assertEquals(3, said.status());
    Shell.Said doctor = shell.run("doctor");
    assertTrue(known(doctor.out()).contains("wrong     database: " + file + ": " + reason));
    assertEquals(1, doctor.status());
  }

  @Test
  void theFileIsNoDatabase() throws IOException {
    Files.createDirectories(temporary.resolve("data"));
    Files.writeString(file, "no database at all, but long enough to be taken for one".repeat(99));
    Shell.Said said = shell.run("publish", "example");
    assertEquals(
        "balie: the database "
            + file
            + ": it is not a database of Balie; restore a backup, or move it away and publish the"
            + " desk again\n",
        said.err());
    assertEquals(3, said.status());
  }

  @Test
  void settingsThatAreWrongInThreePlacesAreAllTold() {
    shell
        .with("BALIE_LOG", "loud")
        .with("BALIE_DESK", "nowhere")
        .with("BALIE_DATA", "example/desk.yaml");
    Shell.Said said = shell.run("ask", "quota?");
    assertEquals(
        """
        environment: BALIE_DATA is 'example/desk.yaml', expected a folder
        environment: BALIE_DESK is 'nowhere', expected a folder that exists
        environment: BALIE_LOG is 'loud', expected error, warn, info, debug or trace
        """,
        said.err());
    assertEquals(1, said.status());
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
