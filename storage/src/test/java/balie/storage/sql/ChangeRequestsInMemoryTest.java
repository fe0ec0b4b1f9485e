package balie.storage.sql;

import balie.storage.review.ChangeRequests;
import balie.storage.review.ChangeRequestsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ChangeRequestsInMemoryTest extends ChangeRequestsContract {
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
  protected ChangeRequests changeRequests() {
    return database.changeRequests();
  }
}
