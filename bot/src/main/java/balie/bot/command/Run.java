package balie.bot.command;

import balie.storage.sql.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `balie run`: the bot as it is configured, with every channel that has what it needs.
@Command(name = "run", description = "Run the bot on every channel that is configured.")
final class Run implements Callable<Integer> {
  private final Surroundings here;

  Run(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    try (Database _ = workplace.database()) {
      ChannelState.all().forEach(channel -> here.say("off  " + channel));
      throw Fault.ofInput("no channel is on, so there is nothing to run; try: balie demo");
    }
  }
}
