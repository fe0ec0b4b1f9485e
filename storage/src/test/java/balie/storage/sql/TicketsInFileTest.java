package balie.storage.sql;

import balie.storage.ticket.Tickets;
import balie.storage.ticket.TicketsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class TicketsInFileTest extends TicketsContract {
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
  protected Tickets tickets() {
    return database.tickets();
  }
}
