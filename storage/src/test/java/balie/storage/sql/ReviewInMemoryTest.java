package balie.storage.sql;

import balie.storage.availability.Histories;
import balie.storage.availability.Measurements;
import balie.storage.review.ReviewContract;
import balie.storage.review.ReviewStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ReviewInMemoryTest extends ReviewContract {
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
  protected ReviewStores review() {
    return database.review();
  }

  @Override
  protected Measurements measurements() {
    return database.measurements();
  }

  @Override
  protected Histories histories() {
    return database.histories();
  }
}
