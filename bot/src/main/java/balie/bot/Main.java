package balie.bot;

import balie.bot.command.Commands;
import balie.bot.command.Surroundings;

/// Where the program begins: the command line.
public final class Main {
  private Main() {}

  static void main(String[] arguments) {
    System.exit(Commands.run(Surroundings.ofProcess(), arguments));
  }
}
