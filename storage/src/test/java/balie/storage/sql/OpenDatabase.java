package balie.storage.sql;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;

/// Opens a database that nothing stands in the way of.
final class OpenDatabase {
  private OpenDatabase() {}

  static Database at(Path file) {
    Database.OpenOutcome outcome = Database.open(file);
    return assertInstanceOf(Database.Opened.class, outcome, outcome::toString).database();
  }
}
