package balie.storage.sql;

import balie.storage.Backups;
import balie.storage.sql.Database.Broken;
import balie.storage.sql.Database.Locked;
import balie.storage.sql.Database.OpenOutcome;
import balie.storage.sql.Database.Opened;
import balie.storage.sql.Database.TooNew;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Opens the file of a database: what it must be before anything of it is used.
final class OpenFile {
  private OpenFile() {}

  static OpenOutcome read(Path file) {
    try {
      Connection connection = Sqlite.connect(file);
      try (connection) {
        Optional<OpenOutcome> refused = refusal(connection);
        if (refused.isPresent()) {
          return refused.get();
        }
        if (!Schema.isCurrent(connection)) {
          return new Broken("an older Balie made it, and it has to be brought up to date first");
        }
      }
      return new Opened(new Database(Connections.reading(file), null));
    } catch (SQLException e) {
      return new Broken(Sqlite.reason(e));
    }
  }

  static OpenOutcome open(Path file) {
    try {
      return switch (ProcessLock.take(file)) {
        case ProcessLock.Held held -> new Locked(held.holder(), file);
        case ProcessLock.Taken taken -> open(file, taken.lock());
      };
    } catch (IOException e) {
      return new Broken("the file can't be opened: " + e.getMessage());
    }
  }

  static OpenOutcome beside(Path file) {
    if (!Files.exists(file)) {
      return new Broken("there is no such file");
    }
    try {
      Connection connection = Sqlite.connect(file);
      try {
        Optional<OpenOutcome> refused = refusal(connection);
        if (refused.isEmpty() && Schema.isCurrent(connection)) {
          return new Opened(new Database(Connections.toFile(connection, file), null));
        }
        connection.close();
        return refused.orElseGet(() -> new Broken("the Balie that has it open is an older one"));
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      return new Broken(Sqlite.reason(e));
    }
  }

  private static OpenOutcome open(Path file, ProcessLock lock) throws IOException {
    OpenOutcome outcome;
    try {
      PrivateFile.create(file);
      outcome = connect(file, lock);
    } catch (SQLException e) {
      outcome = new Broken(Sqlite.reason(e));
    }
    if (!(outcome instanceof Opened)) {
      lock.close();
    }
    return outcome;
  }

  private static OpenOutcome connect(Path file, ProcessLock lock) throws SQLException {
    Connection connection = Sqlite.connect(file);
    try {
      Optional<OpenOutcome> refused = refusal(connection);
      if (refused.isPresent()) {
        connection.close();
        return refused.get();
      }
      Optional<String> notBackedUp = backUpBeforeUpgrade(connection, file);
      if (notBackedUp.isPresent()) {
        connection.close();
        return new Broken(notBackedUp.get());
      }
      Sqlite.writeAhead(connection);
      Schema.migrate(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new Opened(new Database(Connections.toFile(connection, file), lock));
  }

  /// A database that is to be changed is copied beside itself first.
  ///
  /// @return why it could not be
  private static Optional<String> backUpBeforeUpgrade(Connection connection, Path file)
      throws SQLException {
    if (Schema.version(connection) == 0 || Schema.isCurrent(connection)) {
      return Optional.empty();
    }
    return switch (Database.backups(file)
        .make(unused(file, ".schema-" + Schema.version(connection)))) {
      case Backups.Made _ -> Optional.empty();
      case Backups.NotMade(String reason) ->
          Optional.of("it could not be backed up before the upgrade: " + reason);
    };
  }

  private static Path unused(Path file, String suffix) {
    Path name = file.resolveSibling(file.getFileName() + suffix);
    for (int i = 2; Files.exists(name); i++) {
      name = file.resolveSibling(file.getFileName() + suffix + "-" + i);
    }
    return name;
  }

  private static Optional<OpenOutcome> refusal(Connection connection) throws SQLException {
    Optional<String> tooOld = Sqlite.tooOld(connection);
    if (tooOld.isPresent()) {
      return tooOld.map(Broken::new);
    }
    return switch (Schema.inspect(connection)) {
      case Schema.Usable usable -> Optional.empty();
      case Schema.TooNew newer -> Optional.of(new TooNew(newer.found(), newer.known()));
      case Schema.Unusable unusable -> Optional.of(new Broken(unusable.reason()));
    };
  }
}
