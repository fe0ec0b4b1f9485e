package balie.bot;

import balie.bot.command.Commands;
import balie.bot.command.Surroundings;
import balie.knowledge.embedding.RuntimeCalls;
import java.time.Duration;

/// Where the program begins: the command line.
public final class Main {
  /// How many platform threads carry the virtual ones. One for each processor is not enough: what
  /// waits for the database's disk holds its carrier, and two that wait would stop everybody.
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  /// How long what was printed stands before the process ends, where the sentence model is still
  /// being loaded: to end within its native runtime is a crash.
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private Main() {}

  static void main(String[] arguments) {
    if (System.getProperty(CARRIERS) == null) {
      System.setProperty(CARRIERS, "16");
    }
    int status = Commands.run(Surroundings.ofProcess(), arguments);
    boolean _ = RuntimeCalls.ofProcess().end(LONGEST_END);
    System.exit(status);
  }
}
