package balie.bot.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a stream, one at a time: what is wrong with one leaves the others as they are.
final class LineReader {
  /// Bytes in a line: much more than anybody asks, little enough to be held.
  static final int LONGEST = 1 << 20;

  private final InputStream in;
  private int number;

  /// One line.
  sealed interface Line {

    /// From 1.
    int number();

    /// Its text, without its end.
    record Text(int number, String text) implements Line {}

    /// It can't be used.
    record Unusable(int number, String reason) implements Line {}
  }

  LineReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// The next line, empty after the last one.
  Optional<Line> next() throws IOException {
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean isTooLong = false;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      isTooLong |= bytes.size() >= LONGEST;
      if (!isTooLong) {
        bytes.write(read);
      }
    }
    return Optional.of(
        isTooLong
            ? new Line.Unusable(number, "is longer than 1 MB, expected less")
            : line(bytes.toByteArray()));
  }

  private Line line(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Line.Text(
          number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException other) {
      return new Line.Unusable(number, "is not text in UTF-8, expected UTF-8");
    }
  }
}
