package balie.storage.sql;

import balie.storage.ticket.Drafts;
import balie.storage.ticket.DraftsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class DraftsInMemoryTest extends DraftsContract {
  private Database database;

  @BeforeEach
  void open() {
    database = Database.inMemory();
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
