package balie.bot.console;

import balie.bot.channel.Channel;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// A place to ask from: a terminal, or lines that were written beforehand.
public final class Console {
  private final Keyboard keyboard;
  private final Screen screen;
  private final TerminalChannel channel;

  private Console(Keyboard keyboard, Screen screen) {
    this.keyboard = keyboard;
    this.screen = screen;
    this.channel = new TerminalChannel(screen);
  }

  /// A terminal with somebody at it. Its history is forgotten when it closes.
  ///
  /// @param register for completion
  public static Console on(
      Terminal terminal, Map<String, String> environment, Supplier<Register> register) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(TypedLine.PARSER)
            .completer(new Completion(register))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .build();
    TerminalScreen screen =
        new TerminalScreen(terminal, reader, TerminalScreen.hasColours(terminal, environment));
    return new Console(new TerminalKeyboard(reader, screen), screen);
  }

  /// Lines written beforehand: answers to the one stream, the rest to the other.
  public static Console on(BufferedReader lines, PrintWriter out, PrintWriter err) {
    return new Console(new PipedKeyboard(lines), new PlainScreen(out, err));
  }

  /// The channel by which answers come back.
  public Channel channel() {
    return channel;
  }

  /// Says something beside the answers.
  public void note(List<String> lines) {
    screen.note(Look.lines(Look.PLAIN, lines, screen.columns()));
  }

  /// Talks until who sits there leaves, over a desk that is published.
  ///
  /// @param as who sits there; where it is empty, somebody who can be asked is asked
  public void talk(Road road, Snapshots snapshots, InstantSource clock, Optional<Person> as) {
    Session session = new Session(road, snapshots, channel, screen, clock);
    if (isSeated(session, as)) {
      Optional<String> line = keyboard.line(prompt(session));
      while (line.isPresent() && session.act(Line.of(line.get()))) {
        line = keyboard.line(prompt(session));
      }
    }
  }

  private boolean isSeated(Session session, Optional<Person> as) {
    Picker picker = new Picker(session, keyboard, screen);
    if (as.isEmpty() && keyboard.isLive()) {
      return picker.pick();
    }
    session.be(as.or(() -> Optional.of(picker.first())));
    return true;
  }

  private static AttributedString prompt(Session session) {
    return new AttributedStringBuilder()
        .append(session.prompt(), Look.NAME)
        .append(" › ", Look.NAME)
        .toAttributedString();
  }
}
