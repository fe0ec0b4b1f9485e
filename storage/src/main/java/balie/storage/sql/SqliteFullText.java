package balie.storage.sql;

import balie.storage.FullText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// SQLite's FTS5, as it comes.
final class SqliteFullText implements FullText {
  private final Connection connection;

  /// In a new file.
  SqliteFullText(Path file) {
    try {
      connection = Sqlite.connect(file);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("CREATE VIRTUAL TABLE passage USING fts5 (title, body)");
      }
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }

  @Override
  public void add(Iterable<Map.Entry<String, String>> texts) {
    try (Statement transaction = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO passage (title, body) VALUES (?, ?)")) {
      transaction.executeUpdate("BEGIN");
      for (Map.Entry<String, String> each : texts) {
        insert.setString(1, each.getKey());
        insert.setString(2, each.getValue());
        insert.executeUpdate();
      }
      transaction.executeUpdate("COMMIT");
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }

  @Override
  public int find(List<String> words, int most) {
    String any =
        words.stream()
            .map(word -> '"' + word.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(" OR "));
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?")) {
      query.setString(1, any);
      query.setInt(2, most);
      int found = 0;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found++;
        }
      }
      return found;
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }
}
