package balie.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The row that a query stands at, its columns in the field's types.
final class Row {
  private final ResultSet columns;

  Row(ResultSet columns) {
    this.columns = columns;
  }

  /// Every column that is not empty, as text, by its name.
  Map<String, String> texts() {
    try {
      Map<String, String> texts = new LinkedHashMap<>();
      for (int i = 1; i <= columns.getMetaData().getColumnCount(); i++) {
        String name = columns.getMetaData().getColumnName(i);
        optionalText(name).ifPresent(text -> texts.put(name, text));
      }
      return texts;
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }

  String text(String column) {
    return optionalText(column)
        .orElseThrow(() -> new IllegalStateException("nothing in the column " + column));
  }

  Optional<String> optionalText(String column) {
    return Optional.ofNullable(read(column, ResultSet::getString));
  }

  int number(String column) {
    return read(column, ResultSet::getInt);
  }

  long longNumber(String column) {
    return read(column, ResultSet::getLong);
  }

  boolean yes(String column) {
    return read(column, ResultSet::getBoolean);
  }

  Instant instant(String column) {
    return Instant.ofEpochMilli(longNumber(column));
  }

  Optional<Long> optionalLong(String column) {
    return optionalText(column).map(Long::valueOf);
  }

  Optional<Instant> optionalInstant(String column) {
    return optionalLong(column).map(Instant::ofEpochMilli);
  }

  <E extends Enum<E>> E oneOf(Class<E> type, String column) {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
  }

  LocalDate date(String column) {
    return LocalDate.parse(text(column));
  }

  Optional<LocalDate> optionalDate(String column) {
    return optionalText(column).map(LocalDate::parse);
  }

  private <T extends @Nullable Object> T read(String column, Column<T> get) {
    try {
      return get.of(columns, column);
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }

  private interface Column<T extends @Nullable Object> {
    T of(ResultSet columns, String name) throws SQLException;
  }
}
