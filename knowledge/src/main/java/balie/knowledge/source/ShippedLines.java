package balie.knowledge.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lists that ship, as lines of text: one that begins with `#` is a comment.
public final class ShippedLines {
  private ShippedLines() {}

  /// All lines of a list without its comments.
  ///
  /// @param path from the root of what ships; a list that is not there is a broken build
  public static List<String> of(String path) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ShippedLines.class.getResourceAsStream(path), path),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
