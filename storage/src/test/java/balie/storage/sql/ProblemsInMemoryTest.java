package balie.storage.sql;

import balie.storage.problem.Problems;
import balie.storage.problem.ProblemsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ProblemsInMemoryTest extends ProblemsContract {
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
  protected Problems problems() {
    return database.problems();
  }
}
