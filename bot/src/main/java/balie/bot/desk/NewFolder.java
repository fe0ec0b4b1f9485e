package balie.bot.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/// A folder that does not exist yet or is empty, to be filled with a desk.
final class NewFolder {
  private NewFolder() {}

  /// Writes files by their names relative to the folder, in UTF-8; never over one that exists.
  static Writing fill(Path folder, Map<String, String> files) {
    try {
      if (isOccupied(folder)) {
        return new Writing.Occupied(folder);
      }
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Path parent = path.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
      }
      return new Writing.Written(files.size());
    } catch (IOException unwritable) {
      return new Writing.Unwritable(
          unwritable.getClass().getSimpleName() + ": " + unwritable.getMessage());
    }
  }

  private static boolean isOccupied(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isPresent();
    }
  }
}
