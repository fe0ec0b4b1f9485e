package balie.storage.sql;

import balie.storage.Backups;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Backups of a database file. The copy is made within one snapshot of the database, so that those
/// who write meanwhile neither wait nor show in half.
record FileBackups(Path database) implements Backups {

  @Override
  public Outcome make(Path file) {
    Path target = file.toAbsolutePath();
    if (Files.exists(target)) {
      return new NotMade("there is a file " + file + " already");
    }
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(beside);
      PrivateFile.create(beside);
      return copy(beside, target);
    } catch (SQLException e) {
      return new NotMade(Sqlite.reason(e));
    } catch (IOException e) {
      return new NotMade(reason(e));
    } finally {
      remove(beside);
    }
  }

  private Outcome copy(Path beside, Path target) throws SQLException, IOException {
    try (Connection connection = Sqlite.connect(database)) {
      Sqlite.copyInto(connection, beside);
    }
    Optional<String> damage = damage(beside);
    if (damage.isPresent()) {
      return new NotMade("the copy is not sound: " + damage.get());
    }
    confirm(beside);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    confirmFolder(target);
    return new Made(target, Files.size(target));
  }

  /// What is wrong with a file, empty where it is sound.
  static Optional<String> damage(Path file) throws SQLException {
    try (Connection copy = Sqlite.connect(file)) {
      return Sqlite.damage(copy);
    }
  }

  /// Returns once the disk has it.
  static void confirm(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Returns once the disk has the folder's names; not every system lets a folder be opened.
  static void confirmFolder(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.getRoot());
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      // Then it has them when it has them.
    }
  }

  static String reason(IOException e) {
    return "the file can't be written: " + e.getClass().getSimpleName() + " " + e.getMessage();
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // It is overwritten by the next.
    }
  }
}
