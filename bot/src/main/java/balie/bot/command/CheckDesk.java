package balie.bot.command;

import balie.bot.desk.DeskReader;
import balie.bot.desk.Finding;
import balie.bot.desk.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// `balie check DESK`: reads a desk folder and tells everything that is wrong or doubtful. It
/// changes nothing.
public final class CheckDesk {
  private final DeskReader reader;

  public CheckDesk(DeskReader reader) {
    this.reader = reader;
  }

  /// Checks a folder: 0 without a problem, 1 with one.
  ///
  /// @param today the day against which days of review are held
  /// @param out gets nothing, since nothing is asked for but the exit status
  /// @param err gets every problem and warning as `file:line: ...`, and how many there are
  public int run(Path folder, LocalDate today, Appendable out, Appendable err) {
    Reading reading = reader.read(folder, today);
    List<Finding> problems =
        switch (reading) {
          case Reading.Read read -> List.of();
          case Reading.Faulty faulty -> faulty.problems();
        };
    problems.forEach(finding -> line(err, finding.toString()));
    reading.warnings().forEach(finding -> line(err, finding.toString()));
    line(
        err,
        count(problems.size(), "problem") + ", " + count(reading.warnings().size(), "warning"));
    return problems.isEmpty() ? 0 : 1;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void line(Appendable to, String text) {
    try {
      to.append(text).append('\n');
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
