package balie.bot.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `balie calculate FILE`: see [Calculation].
@Command(
    name = "calculate",
    description = "Compute calendars, clocks and availability on given cases.")
final class Calculate implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(paramLabel = "FILE", description = "JSON lines, a case a line.")
  private Path file = Path.of("");

  Calculate(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws IOException {
    return new Calculation().run(here.folder().resolve(file), here.out(), here.err());
  }
}
