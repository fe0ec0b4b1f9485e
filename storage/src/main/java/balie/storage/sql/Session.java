package balie.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One transaction's statements. Every value is bound: an instant as milliseconds, an empty
/// optional as null, an enum in lower case, a date and a typed id as they read. A statement is
/// prepared once and used again.
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean spoilt;

  Session(Connection connection) {
    this.connection = connection;
  }

  /// Inserts, updates or deletes; returns the rows that it met.
  int run(String sql, Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }

  <T> List<T> list(String sql, Function<Row, T> mapper, Object... values) {
    try (ResultSet found = bound(sql, values).executeQuery()) {
      Row row = new Row(found);
      List<T> all = new ArrayList<>();
      while (found.next()) {
        all.add(mapper.apply(row));
      }
      return all;
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }

  <T> Optional<T> first(String sql, Function<Row, T> mapper, Object... values) {
    return list(sql, mapper, values).stream().findFirst();
  }

  /// The rows of a part, by whom they belong to.
  <K, T> Map<K, List<T>> grouped(
      String sql, Function<Row, K> owner, Function<Row, T> mapper, Object... values) {
    Map<K, List<T>> groups = new LinkedHashMap<>();
    list(sql, row -> Map.entry(owner.apply(row), mapper.apply(row)), values)
        .forEach(
            each ->
                groups
                    .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                    .add(each.getValue()));
    return groups;
  }

  /// Part of it failed, so none of it may commit.
  void spoil() {
    spoilt = true;
  }

  void refuseIfSpoilt() {
    if (spoilt) {
      throw new IllegalStateException("a part of this transaction failed, and that was hidden");
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int position, Object value)
      throws SQLException {
    switch (value) {
      case Optional<?> maybe when maybe.isPresent() -> bind(statement, position, maybe.get());
      case Optional<?> nothing -> statement.setObject(position, null);
      case Instant instant -> statement.setLong(position, instant.toEpochMilli());
      case Integer number -> statement.setInt(position, number);
      case Long number -> statement.setLong(position, number);
      case Boolean yes -> statement.setBoolean(position, yes);
      case Enum<?> one -> statement.setString(position, one.name().toLowerCase(Locale.ROOT));
      case Object readable -> statement.setString(position, readable.toString());
    }
  }
}
