package balie.bot.console;

import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.utils.AttributedString;

/// Somebody at a terminal. Ctrl-C drops the line, Ctrl-D ends.
record TerminalKeyboard(LineReader reader, TerminalScreen screen) implements Keyboard {

  @Override
  public Optional<String> line(AttributedString prompt) {
    while (true) {
      try {
        return Optional.of(reader.readLine(screen.written(prompt)));
      } catch (UserInterruptException dropped) {
        // The line is gone; the next one is read.
      } catch (EndOfFileException left) {
        return Optional.empty();
      }
    }
  }

  @Override
  public boolean isLive() {
    return true;
  }
}
