package balie.storage.sql;

import balie.storage.order.Orders;
import balie.storage.order.OrdersContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class OrdersInMemoryTest extends OrdersContract {
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
  protected Orders orders() {
    return database.orders();
  }
}
