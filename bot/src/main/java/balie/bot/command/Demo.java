package balie.bot.command;

import balie.bot.desk.DeskReader;
import java.io.Console;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie demo`: everything with nothing to configure.
@Command(
    name = "demo",
    description = "Show what Balie does, with a desk of its own and nothing to configure.")
final class Demo implements Callable<Integer> {
  private final Surroundings here;

  @Option(names = "--as", paramLabel = "EMAIL", description = "Who you are; else you are asked.")
  private Optional<String> as = Optional.empty();

  @Option(names = "--port", paramLabel = "N", description = "The port of the web chat, to come.")
  private Optional<Integer> port = Optional.empty();

  Demo(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    Demonstration demonstration =
        new Demonstration(workplace.bot(), new DeskReader(workplace.builtIn()), here.clock());
    Demonstration.Options options = new Demonstration.Options(as, port);
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        ? demonstration.atTerminal(options, here.variables())
        : demonstration.withoutTerminal(options, here.in(), here.out(), here.err());
  }
}
