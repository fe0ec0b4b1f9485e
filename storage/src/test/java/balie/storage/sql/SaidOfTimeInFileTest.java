package balie.storage.sql;

import balie.storage.availability.Corrections;
import balie.storage.availability.Histories;
import balie.storage.availability.MaintenanceWindows;
import balie.storage.availability.Proofs;
import balie.storage.availability.SaidOfTimeContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SaidOfTimeInFileTest extends SaidOfTimeContract {
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
  protected MaintenanceWindows maintenance() {
    return database.maintenance();
  }

  @Override
  protected Corrections corrections() {
    return database.corrections();
  }

  @Override
  protected Proofs proofs() {
    return database.proofs();
  }

  @Override
  protected Histories histories() {
    return database.histories();
  }
}
