package balie.storage.sql;

import java.sql.SQLException;

/// Fills the disk of a database, for tests of what people are told then.
public final class FullDisk {
  private static final int PLENTY = 1_000_000;

  private FullDisk() {}

  /// From now on the file has no room to grow.
  public static void under(Database database) throws SQLException {
    var writer = database.connections().writer();
    Sqlite.limitPages(writer, Sqlite.pages(writer));
  }

  /// There is room again.
  public static void over(Database database) throws SQLException {
    Sqlite.limitPages(database.connections().writer(), PLENTY);
  }
}
