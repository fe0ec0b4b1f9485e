package balie.storage.sql;

import balie.storage.review.ChangeRequests;
import balie.storage.review.ChangeRequestsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ChangeRequestsInFileTest extends ChangeRequestsContract {
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
  protected ChangeRequests changeRequests() {
    return database.changeRequests();
  }
}
