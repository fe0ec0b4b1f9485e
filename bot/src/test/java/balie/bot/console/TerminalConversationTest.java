package balie.bot.console;

import balie.bot.contract.ConversationContract;
import balie.bot.flow.Road;
import balie.bot.flow.RoadDesk;
import balie.bot.flow.Snapshots;
import balie.storage.sql.Database;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// The conversations in the terminal: each begins as somebody sits down.
class TerminalConversationTest extends ConversationContract {
  @Override
  protected Way open(Path folder, InstantSource clock) {
    return new Terminal(folder, clock);
  }

  /// Lines that are typed one by one; the next is asked for once all is shown of the last.
  private static final class Lines extends BufferedReader {
    private final SynchronousQueue<String> typed = new SynchronousQueue<>();
    private final SynchronousQueue<String> asked = new SynchronousQueue<>();

    Lines() {
      super(Reader.nullReader());
    }

    @Override
    public String readLine() {
      try {
        asked.put("");
        return typed.take();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    void type(String line) {
      try {
        typed.put(line);
        if (asked.poll(30, TimeUnit.SECONDS) == null) {
          throw new AssertionError("no prompt after " + line);
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class Terminal implements Way {
    private final Lines lines = new Lines();
    private final StringWriter shown = new StringWriter();
    private final Thread thread;

    Terminal(Path folder, InstantSource clock) {
      thread = Thread.ofVirtual().start(() -> sit(folder, clock));
      try {
        String unused = lines.asked.take();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    private void sit(Path folder, InstantSource clock) {
      Console console =
          Console.on(lines, new PrintWriter(shown), new PrintWriter(new StringWriter()));
      try (Database database = RoadDesk.database(folder)) {
        Snapshots snapshots = RoadDesk.snapshots(database);
        try (Road road =
            RoadDesk.bot().road(database, snapshots, List.of(console.channel()), clock)) {
          console.talk(road, snapshots, clock, Optional.empty());
        }
      }
    }

    private String typed(String line) {
      int before = shown.getBuffer().length();
      lines.type(line);
      return shown.toString().substring(before);
    }

    @Override
    public Talk talk(String email) {
      String unused = typed("/as " + email);
      return new Talk() {
        @Override
        public String say(String text) {
          return typed(text);
        }

        @Override
        public String press(int number, String label) {
          return typed("/" + number);
        }
      };
    }

    @Override
    public void close() {
      try {
        lines.typed.put("/quit");
        boolean unused = thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
