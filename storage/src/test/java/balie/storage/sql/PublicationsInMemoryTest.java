package balie.storage.sql;

import balie.storage.desk.Publications;
import balie.storage.desk.PublicationsContract;
import org.junit.jupiter.api.AfterEach;

class PublicationsInMemoryTest extends PublicationsContract {
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
