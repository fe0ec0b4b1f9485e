package balie.storage.sql;

import balie.storage.ticket.Drafts;
import balie.storage.ticket.DraftsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class DraftsInFileTest extends DraftsContract {
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
  protected Drafts drafts() {
    return database.drafts();
  }
}
