package balie.bot.console;

import java.util.Map;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/// A terminal. What comes while a line is being typed appears above that line.
final class TerminalScreen implements Screen {
  private static final int WIDEST = 100;
  private static final int UNKNOWN_WIDTH = 80;

  private final Terminal terminal;
  private final LineReader reader;
  private final boolean colours;

  TerminalScreen(Terminal terminal, LineReader reader, boolean colours) {
    this.terminal = terminal;
    this.reader = reader;
    this.colours = colours;
  }

  /// Whether a terminal shows colours, and they are wanted: see no-color.org.
  static boolean hasColours(Terminal terminal, Map<String, String> environment) {
    return !terminal.getType().startsWith(Terminal.TYPE_DUMB)
        && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  @Override
  public void show(AttributedString text) {
    String line = written(text);
    if (reader.isReading()) {
      reader.printAbove(line);
    } else {
      terminal.writer().println(line);
      terminal.flush();
    }
  }

  @Override
  public void note(AttributedString text) {
    show(text);
  }

  @Override
  public int columns() {
    int width = terminal.getColumns();
    return width > 0 ? Math.min(width, WIDEST) : UNKNOWN_WIDTH;
  }

  String written(AttributedString text) {
    return colours ? text.toAnsi(terminal) : text.toString();
  }
}
