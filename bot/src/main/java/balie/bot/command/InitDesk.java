package balie.bot.command;

import balie.bot.desk.DeskTemplate;
import balie.bot.desk.Writing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// `balie init DESK`: writes a small desk to start from.
public final class InitDesk {

  /// Fills a folder that does not exist yet or is empty: 0 when it is written, 1 when there is
  /// something already or the folder can't be written.
  ///
  /// @param out gets nothing, since the folder is what is asked for
  /// @param err gets what was done or why not
  public int run(Path folder, Appendable out, Appendable err) {
    return switch (DeskTemplate.write(folder)) {
      case Writing.Written(int files) -> {
        line(err, folder + ": wrote " + files + " files; check them with: balie check " + folder);
        yield 0;
      }
      case Writing.Occupied(Path occupied) -> {
        line(err, occupied + ":1: is not empty, expected an empty folder or a new name");
        yield 1;
      }
      case Writing.Unwritable(String reason) -> {
        line(err, folder + ":1: can't be written, expected a folder to write to: " + reason);
        yield 1;
      }
    };
  }

  private static void line(Appendable to, String text) {
    try {
      to.append(text).append('\n');
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
