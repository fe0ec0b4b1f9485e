package balie.bot.command;

import balie.storage.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A real database in a temporary folder, which is gone when it is closed or the process ends.
final class ThrowAwayDatabase implements AutoCloseable {
  private final Path folder;
  private final Thread atTheEnd;
  private final Database database;

  private ThrowAwayDatabase(Path folder, Database database) {
    this.folder = folder;
    this.database = database;
    this.atTheEnd = new Thread(() -> delete(folder));
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  static ThrowAwayDatabase create() {
    try {
      Path folder = Files.createTempDirectory("balie-");
      return switch (Database.open(folder.resolve("balie.db"))) {
        case Database.Opened opened -> new ThrowAwayDatabase(folder, opened.database());
        case Database.OpenOutcome other -> {
          delete(folder);
          throw new IllegalStateException("no database in " + folder + ": " + other);
        }
      };
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  Database database() {
    return database;
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    database.close();
    delete(folder);
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException ending) {
      // The process ends already, and the hook has nothing left to do.
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException _) {
      // What is left lies in the machine's folder for what may be thrown away.
    }
  }
}
