package balie.storage.sql;

import balie.storage.desk.Publications;
import balie.storage.desk.PublishedAgreementsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PublishedAgreementsInFileTest extends PublishedAgreementsContract {
  private Database database;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = OpenDatabase.at(folder.resolve("balie.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Publications publications() {
    return database.publications();
  }
}
