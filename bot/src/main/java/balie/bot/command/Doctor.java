package balie.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `balie doctor`: looks at everything that Balie needs, a line each, with the mend.
@Command(name = "doctor", description = "Check the settings, the database and the channels.")
final class Doctor implements Callable<Integer> {
  private final Surroundings here;

  /// What was found of one thing.
  record Finding(State state, String text) {
    /// How it stands.
    enum State {
      OK,
      OFF,
      DOUBTFUL,
      WRONG
    }
  }

  Doctor(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new Examination(here).all();
    for (Finding finding : findings) {
      String state = finding.state().name().toLowerCase(Locale.ROOT);
      here.tell("%-8s  %s".formatted(state, finding.text()));
    }
    return findings.stream().anyMatch(finding -> finding.state() == Finding.State.WRONG)
        ? Status.INPUT
        : Status.DONE;
  }
}
