package balie.storage.sql;

import balie.storage.access.AccessContract;
import balie.storage.access.AccountLinks;
import balie.storage.access.Clients;
import balie.storage.access.Sessions;
import balie.storage.access.SignInLinks;
import org.junit.jupiter.api.AfterEach;

class AccessInMemoryTest extends AccessContract {
  private final Database database = Database.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Sessions sessions() {
    return database.sessions();
  }

  @Override
  protected SignInLinks links() {
    return database.signInLinks();
  }

  @Override
  protected AccountLinks accountLinks() {
    return database.accountLinks();
  }

  @Override
  protected Clients clients() {
    return database.clients();
  }
}
