package balie.storage.sql;

import balie.storage.escalation.Steps;
import balie.storage.escalation.StepsContract;
import balie.storage.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class StepsInMemoryTest extends StepsContract {
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
  protected Steps steps() {
    return database.steps();
  }

  @Override
  protected Tickets tickets() {
    return database.tickets();
  }
}
