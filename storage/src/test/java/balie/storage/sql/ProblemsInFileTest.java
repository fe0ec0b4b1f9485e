package balie.storage.sql;

import balie.storage.problem.Problems;
import balie.storage.problem.ProblemsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ProblemsInFileTest extends ProblemsContract {
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
  protected Problems problems() {
    return database.problems();
  }
}
