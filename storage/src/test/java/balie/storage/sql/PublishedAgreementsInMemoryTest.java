package balie.storage.sql;

import balie.storage.desk.Publications;
import balie.storage.desk.PublishedAgreementsContract;
import org.junit.jupiter.api.AfterEach;

class PublishedAgreementsInMemoryTest extends PublishedAgreementsContract {
  private final Database database = Database.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Publications publications() {
    return database.publications();
  }
}
