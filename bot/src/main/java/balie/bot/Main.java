package balie.bot;

import balie.bot.command.Commands;
import balie.bot.command.Surroundings;

/// Where the program begins: the command line.
public final class Main {
  /// How many platform threads carry the virtual ones. One for each processor is not enough: what
  /// waits for the database's disk holds its carrier, and two that wait would stop everybody.
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  private Main() {}

  static void main(String[] arguments) {
    if (System.getProperty(CARRIERS) == null) {
      System.setProperty(CARRIERS, "16");
    }
    System.exit(Commands.run(Surroundings.ofProcess(), arguments));
  }
}
