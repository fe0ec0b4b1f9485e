package balie.bot.command;

import balie.bot.Bot;
import balie.bot.console.Console;
import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.storage.desk.Desk;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// What `balie demo` shows: the demo desk in a database of its own that is thrown away, and a
/// prompt to ask from.
public final class Demonstration {
  private static final int DONE = 0;
  private static final int WRONG_USAGE = 2;

  private final Bot bot;
  private final DeskReader reader;
  private final InstantSource clock;

  /// What the visitor wants.
  ///
  /// @param as the e-mail address of who asks, empty to be asked
  /// @param port where the web chat is to listen
  public record Options(Optional<String> as, Optional<Integer> port) {}

  public Demonstration(Bot bot, DeskReader reader, InstantSource clock) {
    this.bot = bot;
    this.reader = reader;
    this.clock = clock;
  }

  /// At the process's own terminal: 0 when the visitor leaves, 2 for options that can't be.
  public int atTerminal(Options options, Map<String, String> environment) {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      return atTerminal(options, terminal, environment);
    } catch (IOException noTerminal) {
      throw new UncheckedIOException(noTerminal);
    }
  }

  int atTerminal(Options options, Terminal terminal, Map<String, String> environment) {
    return talk(options, register -> Console.on(terminal, environment, register));
  }

  /// Without a terminal: questions from `in`, a line each, until it ends; each answer to `out`, and
  /// all else to `err`. The streams are UTF-8 and stay open.
  public int withoutTerminal(Options options, InputStream in, PrintStream out, PrintStream err) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    PrintWriter answers = new PrintWriter(out, false, StandardCharsets.UTF_8);
    PrintWriter rest = new PrintWriter(err, false, StandardCharsets.UTF_8);
    return talk(options, register -> Console.on(lines, answers, rest));
  }

  private int talk(Options options, Function<Supplier<Register>, Console> at) {
    try (ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      Database database = base.database();
      Desk desk = publish(database);
      Snapshots snapshots = bot.snapshots(database);
      Console console =
          at.apply(() -> snapshots.current().map(Snapshots.Snapshot::register).orElseThrow());
      console.note(banner(desk, options));
      Optional<Person> asker =
          options
              .as()
              .flatMap(
                  email ->
                      snapshots.current().orElseThrow().register().person(new PersonId(email)));
      if (options.as().isPresent() && asker.isEmpty()) {
        console.note(List.of("--as: nobody at the demo desk has " + options.as().get()));
        return WRONG_USAGE;
      }
      try (Road road = bot.road(database, snapshots, List.of(console.channel()), clock)) {
        console.talk(road, snapshots, clock, asker);
      }
      return DONE;
    }
  }

  private Desk publish(Database database) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (DemoDesk shipped = DemoDesk.open()) {
      Desk desk =
          switch (reader.read(shipped.folder(), today)) {
            case Reading.Read read -> read.desk();
            case Reading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
          };
      var _ = database.publications().publish(desk, clock.instant());
      return desk;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> banner(Desk desk, Options options) {
    return List.of(
        "Balie demo. %s is made up: %d services, %d people, %d articles, and what was agreed."
            .formatted(
                desk.organisation().name(),
                desk.services().size(),
                desk.people().size(),
                desk.articles().size()),
        "Try: what's my mailbox quota? · tot hoe laat is de helpdesk open? · /help",
        options
                .port()
                .map(port -> "There is no web chat yet: nothing listens on port " + port + ". ")
                .orElse("")
            + "Nothing is sent anywhere, and all of it is gone when you leave.");
  }
}
