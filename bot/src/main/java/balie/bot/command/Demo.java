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
  private static final int HIGHEST_PORT = 65_535;

  private final Surroundings here;

  @Option(names = "--as", paramLabel = "EMAIL", description = "Who you are; else you are asked.")
  private Optional<String> as = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port of the web chat (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--play",
      description = "Watch a day at the demo desk: tickets, an outage, an order, a restart.")
  private boolean play;

  @Option(
      names = "--pace",
      paramLabel = "MS",
      description =
          "How long to wait between two messages of that day (default: ${DEFAULT-VALUE}).")
  private int pace = 600;

  Demo(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    if (play) {
      return new Play(here, workplace).watch(Math.max(0, pace));
    }
    Demonstration demonstration =
        new Demonstration(workplace.bot(), new DeskReader(workplace.builtIn()), here.clock());
    Demonstration.Options options = new Demonstration.Options(as, port);
    if (port < 0 || port > HIGHEST_PORT) {
      throw Fault.ofInput("--port: is " + port + ", expected a port from 1 to " + HIGHEST_PORT);
    }
    // There is no console at all where standard input or output is no terminal.
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      return demonstration.atTerminal(options, here.variables());
    }
    try (Stopping stopping = new Stopping()) {
      return demonstration.withoutTerminal(
          options, here.in(), here.out(), here.err(), stopping::await);
    }
  }
}
