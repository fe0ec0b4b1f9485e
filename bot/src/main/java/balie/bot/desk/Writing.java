package balie.bot.desk;

import java.nio.file.Path;

/// What came of writing a desk folder.
public sealed interface Writing {

  /// It is written.
  record Written(int files) implements Writing {}

  /// There is something already, which was left as it is.
  record Occupied(Path folder) implements Writing {}

  /// The folder or a file in it can't be written.
  record Unwritable(String reason) implements Writing {}
}
