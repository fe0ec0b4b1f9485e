package balie.storage.sql;

import balie.storage.access.AccessContract;
import balie.storage.access.AccountLinks;
import balie.storage.access.Clients;
import balie.storage.access.Sessions;
import balie.storage.access.SignInLinks;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class AccessInFileTest extends AccessContract {
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
