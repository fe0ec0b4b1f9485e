package balie.storage.sql;

import balie.storage.StorageFailure;
import balie.storage.StorageFull;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// All that is SQLite's own: how a connection is opened and set, its transactions and what its
/// failures mean. Another database would have its own of this class and nothing else.
final class Sqlite {
  /// Below it a checkpoint that meets a write in WAL mode could corrupt the file.
  private static final String OLDEST_SAFE = "3.51.3";

  private static final int BUSY_MILLIS = 5_000;
  private static final int PRIMARY_CODE = 0xff;

  private Sqlite() {}

  /// A connection with foreign keys and full synchronisation, not yet in WAL mode: nothing in the
  /// file has been touched.
  static Connection connect(Path file) throws SQLException {
    return settings().createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /// A connection that can only read.
  static Connection connectReader(Path file) throws SQLException {
    Connection connection = connect(file);
    run(connection, "PRAGMA query_only = ON");
    return connection;
  }

  /// A database of its own that is gone when the connection is closed.
  static Connection connectToMemory() throws SQLException {
    return settings().createConnection("jdbc:sqlite::memory:");
  }

  static void writeAhead(Connection connection) throws SQLException {
    run(connection, "PRAGMA journal_mode = WAL");
  }

  /// The pages that the file may grow to: how the tests fill a disk.
  static void limitPages(Connection connection, int pages) throws SQLException {
    run(connection, "PRAGMA max_page_count = " + pages);
  }

  static int pages(Connection connection) throws SQLException {
    return Integer.parseInt(one(connection, "PRAGMA page_count"));
  }

  /// Takes the write lock at once, so that a transaction never fails half-way for want of it.
  static void beginWriting(Connection connection) throws SQLException {
    run(connection, "BEGIN IMMEDIATE");
  }

  /// From its first read on, a reading transaction sees one snapshot.
  static void beginReading(Connection connection) throws SQLException {
    run(connection, "BEGIN");
  }

  static void commit(Connection connection) throws SQLException {
    run(connection, "COMMIT");
  }

  static void rollBack(Connection connection) throws SQLException {
    run(connection, "ROLLBACK");
  }

  /// Writes a copy of one snapshot into a file that is empty. What was deleted is not copied.
  static void copyInto(Connection connection, Path file) throws SQLException {
    try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, file.toAbsolutePath().toString());
      statement.execute();
    }
  }

  /// What is wrong with the file, empty where every page and row is as it should be.
  static Optional<String> damage(Connection connection) throws SQLException {
    String found = one(connection, "PRAGMA integrity_check(1)");
    if (!found.equals("ok")) {
      return Optional.of(found);
    }
    try (Statement statement = connection.createStatement();
        ResultSet orphans = statement.executeQuery("PRAGMA foreign_key_check")) {
      return orphans.next()
          ? Optional.of("a row of " + orphans.getString(1) + " belongs to nothing")
          : Optional.empty();
    }
  }

  /// Rewrites the whole file, so that nothing of what was deleted is left in it.
  static void rewrite(Connection connection) throws SQLException {
    run(connection, "VACUUM");
    run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  static boolean hasTable(Connection connection, String table) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?
            """)) {
      statement.setString(1, table);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  static boolean isEmpty(Connection connection) throws SQLException {
    return one(connection, "SELECT COUNT(*) FROM sqlite_schema").equals("0");
  }

  /// The library's version where it is too old to be trusted with the file.
  static Optional<String> tooOld(Connection connection) throws SQLException {
    return tooOld(one(connection, "SELECT sqlite_version()"));
  }

  static Optional<String> tooOld(String version) {
    return Arrays.compare(numbers(version), numbers(OLDEST_SAFE)) < 0
        ? Optional.of(
            "SQLite %s can damage a database; %s or newer is needed"
                .formatted(version, OLDEST_SAFE))
        : Optional.empty();
  }

  static StorageFailure failure(SQLException cause) {
    if (code(cause) == SQLiteErrorCode.SQLITE_FULL.code) {
      return new StorageFull(cause);
    }
    return new StorageFailure(
        "The database could not be used: " + reason(cause) + ". Nothing was changed.", cause);
  }

  /// What went wrong, in words for people.
  static String reason(SQLException cause) {
    int code = code(cause);
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return "the disk is full";
    }
    if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
      return "the disk could not be read or written";
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return "it is not a database of Balie";
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return "the file is damaged";
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
      return "another program holds it";
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
      return "the file may not be written";
    }
    return code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        ? "the file can't be opened"
        : String.valueOf(cause.getMessage());
  }

  private static int code(SQLException cause) {
    return cause instanceof SQLiteException known
        ? known.getResultCode().code & PRIMARY_CODE
        : cause.getErrorCode() & PRIMARY_CODE;
  }

  private static SQLiteConfig settings() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return config;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
