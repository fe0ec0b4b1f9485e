package balie.storage.sql;

import balie.storage.ticket.Outages;
import balie.storage.ticket.OutagesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class OutagesInMemoryTest extends OutagesContract {
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
  protected Outages outages() {
    return database.outages();
  }
}
