package balie.storage.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// The migrations, each run once and in order, and what a database has of them.
final class Schema {
  private static final String FOLDER = "/balie/migrations/";
  static final List<String> MIGRATIONS =
      List.of(
          "V1__desk.sql",
          "V2__conversation.sql",
          "V3__outbox.sql",
          "V4__ticket.sql",
          "V5__clocks.sql",
          "V6__access.sql",
          "V7__transcript.sql",
          "V8__upkeep.sql",
          "V9__order.sql",
          "V10__focus.sql",
          "V11__places.sql",
          "V12__approval.sql",
          "V13__availability.sql",
          "V14__gaps.sql",
          "V15__review.sql",
          "V16__question.sql",
          "V17__account.sql",
          "V18__about.sql",
          "V19__probes.sql",
          "V20__known_outage.sql",
          "V21__redundant.sql",
          "V22__measure_asked.sql",
          "V23__tried.sql");

  private Schema() {}

  /// How a database stands to the migrations that this version knows.
  sealed interface State {}

  /// It can be brought up to date.
  record Usable() implements State {}

  /// A newer version of Balie made it.
  record TooNew(int found, int known) implements State {}

  /// It is not what Balie would have made.
  record Unusable(String reason) implements State {}

  /// Looks without touching.
  static State inspect(Connection connection) throws SQLException {
    if (Sqlite.isEmpty(connection)) {
      return new Usable();
    }
    if (!Sqlite.hasTable(connection, "migration")) {
      return new Unusable("it is a database of another program");
    }
    NavigableMap<Integer, String> applied = applied(connection);
    int found = applied.isEmpty() ? 0 : applied.lastKey();
    if (found > MIGRATIONS.size()) {
      return new TooNew(found, MIGRATIONS.size());
    }
    for (Map.Entry<Integer, String> each : applied.entrySet()) {
      String name = MIGRATIONS.get(each.getKey() - 1);
      if (!checksum(read(name)).equals(each.getValue())) {
        return new Unusable(name + " is not the migration that was applied to it");
      }
    }
    return new Usable();
  }

  /// Whether a usable database has every migration.
  static boolean isCurrent(Connection connection) throws SQLException {
    return !Sqlite.isEmpty(connection) && applied(connection).size() == MIGRATIONS.size();
  }

  /// The last migration that it has, 0 for an empty one.
  static int version(Connection connection) throws SQLException {
    return Sqlite.isEmpty(connection) ? 0 : applied(connection).size();
  }

  /// Runs what is missing, in one transaction.
  static void migrate(Connection connection) throws SQLException {
    migrate(connection, MIGRATIONS.size());
  }

  /// Runs what is missing up to a version.
  static void migrate(Connection connection, int last) throws SQLException {
    int found = version(connection);
    if (found >= last) {
      return;
    }
    Sqlite.beginWriting(connection);
    try {
      for (int version = found + 1; version <= last; version++) {
        apply(connection, version);
      }
      Sqlite.commit(connection);
    } catch (SQLException e) {
      Connections.rollBack(connection, e);
      throw e;
    }
  }

  private static void apply(Connection connection, int version) throws SQLException {
    String script = read(MIGRATIONS.get(version - 1));
    try (Statement statement = connection.createStatement()) {
      if (version == 1) {
        statement.executeUpdate(
            """
            CREATE TABLE migration (version INTEGER PRIMARY KEY, checksum TEXT NOT NULL)
            """);
      }
      statement.executeUpdate(script);
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO migration (version, checksum) VALUES (?, ?)
            """)) {
      statement.setInt(1, version);
      statement.setString(2, checksum(script));
      statement.executeUpdate();
    }
  }

  private static NavigableMap<Integer, String> applied(Connection connection) throws SQLException {
    NavigableMap<Integer, String> applied = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT version, checksum FROM migration")) {
      while (found.next()) {
        applied.put(found.getInt("version"), found.getString("checksum"));
      }
    }
    return applied;
  }

  private static String read(String name) {
    try (InputStream script = Schema.class.getResourceAsStream(FOLDER + name)) {
      if (script == null) {
        throw new IllegalStateException("no migration " + name);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tells an edited migration from the one that ran; nobody is to be kept from forging one.
  private static String checksum(String script) {
    CRC32 checksum = new CRC32();
    checksum.update(script.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(checksum.getValue());
  }
}
