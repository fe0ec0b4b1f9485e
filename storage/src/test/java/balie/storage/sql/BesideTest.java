package balie.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.access.Client;
import balie.storage.access.ClientName;
import balie.storage.access.Grant;
import balie.storage.access.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that is opened beside the process that has it.
class BesideTest {
  private Path file;

  @BeforeEach
  void place(@TempDir Path folder) {
    file = folder.resolve("balie.db");
  }

  @Test
  void aTokenIsRevokedWhileTheDatabaseIsInUse() {
    Client client =
        new Client(
            new ClientName("portal"),
            Secret.fresh().hash(),
            new Grant.AskAsAnyone(),
            Instant.EPOCH,
            Optional.empty());
    try (Database running = OpenDatabase.at(file)) {
      running.clients().add(client);
      assertEquals(Optional.of(client), running.clients().find(client.token()));

      try (Database beside = beside()) {
        assertTrue(beside.clients().revoke(client.name()));
      }

      assertEquals(Optional.empty(), running.clients().find(client.token()));
      assertInstanceOf(Database.Locked.class, Database.open(file));
    }
  }

  @Test
  void aDatabaseThatLacksAMigrationIsLeftAlone() throws SQLException {
    try (Database running = OpenDatabase.at(file)) {
      try (var statement = running.connections().writer().createStatement()) {
        statement.executeUpdate(
            "DELETE FROM migration WHERE version = (SELECT MAX(version) FROM migration)");
      }
      assertEquals(
          new Database.Broken("the Balie that has it open is an older one"),
          Database.openBeside(file));
    }
  }

  @Test
  void whereThereIsNoDatabaseNoneIsMade() {
    assertInstanceOf(Database.Broken.class, Database.openBeside(file));
    assertTrue(Files.notExists(file));
  }

  private Database beside() {
    return assertInstanceOf(Database.Opened.class, Database.openBeside(file)).database();
  }
}
