package balie.bot.command;

import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.storage.desk.Desk;
import balie.storage.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A day at the demo desk to be watched: the next Tuesday, in a database that is thrown away.
final class Play {
  private final Surroundings here;
  private final Workplace workplace;

  Play(Surroundings here, Workplace workplace) {
    this.here = here;
    this.workplace = workplace;
  }

  /// @param pace milliseconds between two messages
  int watch(int pace) {
    LocalDate today = LocalDate.ofInstant(here.clock().instant(), ZoneOffset.UTC);
    LocalDate day = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    try {
      Path folder = Files.createTempDirectory("balie-day");
      try {
        Path file = folder.resolve("balie.db");
        Desk desk = publish(file, day);
        new PlayedDay(
                workplace.bot(), file, day, desk.organisation().zone(), line -> tell(line, pace))
            .play();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } finally {
        remove(folder);
      }
    } catch (IOException noFolder) {
      throw new UncheckedIOException(noFolder);
    }
    return Status.DONE;
  }

  /// An empty line stands before each message.
  private void tell(String line, int pace) {
    try {
      Thread.sleep(line.isEmpty() ? pace : 0);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    here.tell(line);
  }

  private Desk publish(Path file, LocalDate day) throws IOException {
    try (DemoDesk demo = DemoDesk.open()) {
      Reading reading = new DeskReader(workplace.builtIn()).read(demo.folder(), day);
      return switch (reading) {
        case Reading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        case Reading.Read read -> {
          switch (Database.open(file)) {
            case Database.Opened(Database database) -> {
              try (database) {
                var _ = database.publications().publish(read.desk(), here.clock().instant());
              }
            }
            case Database.OpenOutcome refused ->
                throw new IllegalStateException(refused.toString());
          }
          yield read.desk();
        }
      };
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    }
  }
}
