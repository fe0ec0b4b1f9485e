package balie.bot.desk;

import java.util.Comparator;

/// Something about a desk that is wrong or doubtful.
///
/// @param file relative to the desk, with `/` between folders
/// @param line from 1
/// @param message what is wrong, and what was expected; that of a warning begins with `warning: `
public record Finding(String file, int line, String message) implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::message);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
