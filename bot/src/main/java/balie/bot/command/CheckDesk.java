package balie.bot.command;

import static java.util.Objects.requireNonNull;

import balie.bot.desk.Finding;
import balie.bot.desk.Reading;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Clash;
import balie.storage.sql.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `balie check DESK`: reads a desk folder and tells everything that is wrong or doubtful. It
/// changes nothing. Where a database is configured, the folder is also held against what is
/// published there.
@Command(name = "check", description = "Tell everything that is wrong or doubtful in a desk.")
final class CheckDesk implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(paramLabel = "DESK", description = "The desk folder.")
  private Path desk = Path.of("");

  CheckDesk(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    Reading reading = workplace.read(here.folder().resolve(desk));
    List<Finding> problems =
        switch (reading) {
          case Reading.Read read -> clashes(workplace, read);
          case Reading.Faulty faulty -> faulty.problems();
        };
    problems.forEach(finding -> here.say(finding.toString()));
    reading.warnings().forEach(finding -> here.say(finding.toString()));
    here.say(
        count(problems.size(), "problem") + ", " + count(reading.warnings().size(), "warning"));
    return problems.isEmpty() ? Status.DONE : Status.INPUT;
  }

  private List<Finding> clashes(Workplace workplace, Reading.Read read) {
    Optional<Path> file = workplace.settings().database().filter(Files::exists);
    if (file.isEmpty()) {
      return List.of();
    }
    return switch (Database.open(file.get())) {
      case Database.Opened opened -> {
        try (Database database = opened.database()) {
          List<Finding> problems =
              new ArrayList<>(told(database.publications().clashes(read.desk()), read));
          problems.addAll(
              late(database.publications().late(read.desk(), here.clock().instant()), read));
          yield problems;
        }
      }
      case Database.OpenOutcome refused -> {
        here.say("not held against what is published: " + Workplace.why(file.get(), refused));
        yield List.of();
      }
    };
  }

  /// The problem of each published version that is no longer what was published.
  static List<Finding> told(List<Clash> clashes, Reading.Read read) {
    return clashes.stream().map(clash -> requireNonNull(read.ifChanged().get(clash))).toList();
  }

  /// The problem of each calendar whose new version begins in the past.
  static List<Finding> late(List<CalendarId> calendars, Reading.Read read) {
    return calendars.stream().map(id -> requireNonNull(read.ifLate().get(id))).toList();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
