package balie.bot.command;

import balie.bot.desk.DeskTemplate;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `balie init DESK`: writes a small desk to start from, into a folder that does not exist yet or
/// is empty.
@Command(name = "init", description = "Write a small desk to start from.")
final class InitDesk implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(paramLabel = "DESK", description = "A new or empty folder.")
  private Path desk = Path.of("");

  InitDesk(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    return Workplace.told(DeskTemplate.write(here.folder().resolve(desk)), desk, here);
  }
}
