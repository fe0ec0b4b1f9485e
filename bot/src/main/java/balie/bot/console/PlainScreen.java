package balie.bot.console;

import java.io.PrintWriter;
import org.jline.utils.AttributedString;

/// Two streams without colours: answers to the one, the rest to the other.
final class PlainScreen implements Screen {
  private final PrintWriter out;
  private final PrintWriter err;

  PlainScreen(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void show(AttributedString text) {
    out.println(text);
    out.flush();
  }

  @Override
  public void note(AttributedString text) {
    err.println(text);
    err.flush();
  }

  @Override
  public int columns() {
    return Integer.MAX_VALUE;
  }
}
