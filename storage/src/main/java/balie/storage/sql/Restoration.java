package balie.storage.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Puts a backup in the place of a database that nobody has open. The backup is looked at first,
/// and the database that was there is kept beside it.
final class Restoration {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// A database in WAL mode is up to three files.
  private static final List<String> PARTS = List.of("", "-wal", "-shm");

  private Restoration() {}

  static Database.RestoreOutcome restore(Path backup, Path database, Instant now) {
    try {
      Optional<Database.RestoreOutcome> unusable = unusable(backup);
      if (unusable.isPresent()) {
        return unusable.get();
      }
      return switch (ProcessLock.take(database)) {
        case ProcessLock.Held held -> new Database.InUse(held.holder());
        case ProcessLock.Taken taken -> {
          try (ProcessLock _ = taken.lock()) {
            yield replace(backup, database, now);
          }
        }
      };
    } catch (SQLException e) {
      return new Database.NotRestored(Sqlite.reason(e));
    } catch (IOException e) {
      return new Database.NotRestored(FileBackups.reason(e));
    }
  }

  private static Optional<Database.RestoreOutcome> unusable(Path backup)
      throws SQLException, IOException {
    if (!Files.isRegularFile(backup) || Files.size(backup) == 0) {
      return Optional.of(new Database.NotRestored("there is no backup " + backup));
    }
    try (Connection connection = Sqlite.connect(backup)) {
      Optional<String> damage = Sqlite.damage(connection);
      if (damage.isPresent()) {
        return Optional.of(new Database.NotRestored("the backup is damaged: " + damage.get()));
      }
      return switch (Schema.inspect(connection)) {
        case Schema.Usable _ -> Optional.empty();
        case Schema.TooNew newer ->
            Optional.of(
                new Database.NotRestored(
                    "a newer Balie made the backup (its schema is %d, this one knows %d)"
                        .formatted(newer.found(), newer.known())));
        case Schema.Unusable other -> Optional.of(new Database.NotRestored(other.reason()));
      };
    }
  }

  private static Database.RestoreOutcome replace(Path backup, Path database, Instant now)
      throws IOException {
    Path beside = sibling(database, ".restoring");
    Files.deleteIfExists(beside);
    PrivateFile.create(beside);
    try (var in = Files.newInputStream(backup);
        var out = Files.newOutputStream(beside)) {
      in.transferTo(out);
    }
    FileBackups.confirm(beside);
    Optional<Path> kept = Optional.empty();
    if (Files.exists(database)) {
      Path aside = sibling(database, ".before-restore-" + STAMP.format(now));
      for (String part : PARTS) {
        Path old = sibling(database, part);
        if (Files.exists(old)) {
          Files.move(old, sibling(aside, part));
        }
      }
      kept = Optional.of(aside);
    }
    Files.move(beside, database, StandardCopyOption.ATOMIC_MOVE);
    FileBackups.confirmFolder(database);
    return new Database.Restored(kept);
  }

  private static Path sibling(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
