package balie.storage.sql;

import balie.storage.availability.Corrections;
import balie.storage.availability.Histories;
import balie.storage.availability.MaintenanceWindows;
import balie.storage.availability.Proofs;
import balie.storage.availability.SaidOfTimeContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SaidOfTimeInMemoryTest extends SaidOfTimeContract {
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
