package balie.storage.sql;

import balie.storage.ticket.Tickets;
import balie.storage.ticket.TicketsContract;
import org.junit.jupiter.api.AfterEach;

class TicketsInMemoryTest extends TicketsContract {
  private final Database database = Database.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Tickets tickets() {
    return database.tickets();
  }
}
