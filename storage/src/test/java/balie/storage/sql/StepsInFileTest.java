package balie.storage.sql;

import balie.storage.escalation.Steps;
import balie.storage.escalation.StepsContract;
import balie.storage.ticket.Tickets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class StepsInFileTest extends StepsContract {
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
  protected Steps steps() {
    return database.steps();
  }

  @Override
  protected Tickets tickets() {
    return database.tickets();
  }
}
