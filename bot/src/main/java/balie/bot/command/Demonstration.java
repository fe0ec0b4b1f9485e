package balie.bot.command;

import balie.bot.Bot;
import balie.bot.Sites;
import balie.bot.console.Console;
import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.GoldenLines;
import balie.bot.desk.Reading;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.bot.flow.Transcript;
import balie.bot.upkeep.Upkeep;
import balie.bot.web.WebServer;
import balie.bot.web.WebSite;
import balie.bot.web.chat.ChatPages;
import balie.bot.web.chat.WebChannel;
import balie.storage.desk.Desk;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.review.GoldenRun;
import balie.storage.sql.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
  /// Only this machine sees the demo.
  private static final String HOST = "127.0.0.1";

  private static final int QUIET_SECONDS = 50;

  private final Bot bot;
  private final DeskReader reader;
  private final InstantSource clock;

  /// What the visitor wants.
  ///
  /// @param as the e-mail address of who asks, empty to be asked
  /// @param port where the web chat is to listen, 0 for any that is free
  public record Options(Optional<String> as, int port) {}

  /// How long the demo goes on without anybody at a terminal.
  public interface End {
    void await() throws InterruptedException;
  }

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
    return show(options, register -> Console.on(terminal, environment, register), () -> {});
  }

  /// Without a terminal: questions from `in`, a line each; each answer to `out`, and all else to
  /// `err`. The streams are UTF-8 and stay open. When there are no more lines the web chat goes on
  /// until the end.
  public int withoutTerminal(
      Options options, InputStream in, PrintStream out, PrintStream err, End end) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    PrintWriter answers = new PrintWriter(out, false, StandardCharsets.UTF_8);
    PrintWriter rest = new PrintWriter(err, false, StandardCharsets.UTF_8);
    return show(options, register -> Console.on(lines, answers, rest), end);
  }

  private int show(Options options, Function<Supplier<Register>, Console> at, End end) {
    try (ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      Database database = base.database();
      Desk desk = publish(database);
      Snapshots snapshots = bot.snapshots(database);
      Register register = snapshots.current().orElseThrow().register();
      Console console =
          at.apply(() -> snapshots.current().map(Snapshots.Snapshot::register).orElseThrow());
      Optional<Person> asker = options.as().flatMap(email -> register.person(new PersonId(email)));
      if (options.as().isPresent() && asker.isEmpty()) {
        console.note(List.of("--as: nobody at the demo desk has " + options.as().get()));
        return Status.USAGE;
      }
      try (WebChannel web = new WebChannel();
          Road road = bot.road(database, snapshots, List.of(console.channel(), web), clock);
          Upkeep _ = bot.rehearsing(database, rehearsal(database, snapshots), clock)) {
        ChatPages.Talking talking =
            new ChatPages.Talking(web, road, new Transcript(database.transcripts()));
        WebSite site = new Sites(snapshots, talking, clock).demo();
        return switch (WebServer.start(site, new WebServer.Place(HOST, options.port()))) {
          case WebServer.Started(WebServer server) -> {
            try (server;
                web) {
              console.note(banner(desk, server));
              console.talk(road, snapshots, clock, asker);
              end.await();
            }
            yield Status.DONE;
          }
          case WebServer.Occupied(WebServer.Place place) -> {
            console.note(
                List.of(
                    "balie: port %d is in use by another program; choose another: balie demo --port %d"
                        .formatted(place.port(), place.port() + 1)));
            yield Status.FAILED;
          }
          case WebServer.Refused(WebServer.Place place, String reason) -> {
            console.note(
                List.of(
                    "balie: nothing can listen on port %d: %s; choose another: balie demo --port 8081"
                        .formatted(place.port(), reason)));
            yield Status.FAILED;
          }
        };
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Status.DONE;
      }
    }
  }

  /// Not within the first minute, in which the visitor asks their first question.
  private Function<Instant, Optional<GoldenRun>> rehearsal(Database database, Snapshots snapshots) {
    Instant begin = clock.instant().plusSeconds(QUIET_SECONDS);
    GoldenExaminer examiner = new GoldenExaminer(snapshots, database.review().goldenRuns());
    return now -> now.isBefore(begin) ? Optional.empty() : examiner.examine(now);
  }

  private Desk publish(Database database) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (DemoDesk shipped = DemoDesk.open()) {
      Desk desk =
          switch (reader.read(shipped.folder(), today)) {
            case Reading.Read read -> {
              database.review().goldenRuns().keep(GoldenLines.write(read.questions()));
              yield read.desk();
            }
            case Reading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
          };
      var _ = database.publications().publish(desk, clock.instant());
      new DemoYear(database, database.publications().register().orElseThrow(), clock.instant())
          .write();
      return desk;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> banner(Desk desk, WebServer server) {
    return List.of(
        "Balie demo. %s is made up: %d services, %d people, %d articles, and what was agreed."
            .formatted(
                desk.organisation().name(),
                desk.services().size(),
                desk.people().size(),
                desk.articles().size()),
        "In a browser: " + server.address(),
        "Try: what's my mailbox quota? · tot hoe laat is de helpdesk open? · /help",
        "Nothing is sent anywhere, and all of it is gone when you leave.");
  }
}
