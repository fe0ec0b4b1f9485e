package balie.bot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `balie report`: what is told over a period. Each report is a command of its own below it.
@Command(name = "report", description = "Report on a period: see balie report sla and desk.")
final class Report implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "expected which report: sla or desk");
  }
}
