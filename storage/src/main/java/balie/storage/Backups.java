package balie.storage;

import java.nio.file.Path;

/// Copies of the database, made while it is used.
public interface Backups {

  /// What came of making one.
  sealed interface Outcome {}

  /// It is there, complete and checked.
  ///
  /// @param bytes its size
  record Made(Path file, long bytes) implements Outcome {}

  /// There is none; nothing is left behind. The reason is for people.
  record NotMade(String reason) implements Outcome {}

  /// Copies the database as it is at this moment. The copy is checked, and appears under its name
  /// only when it is complete; a file that is there already is not touched.
  Outcome make(Path file);
}
