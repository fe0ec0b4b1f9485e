package balie.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.utils.AttributedString;

/// Lines that were written beforehand.
record PipedKeyboard(BufferedReader lines) implements Keyboard {

  @Override
  public Optional<String> line(AttributedString prompt) {
    try {
      return Optional.ofNullable(lines.readLine());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public boolean isLive() {
    return false;
  }
}
