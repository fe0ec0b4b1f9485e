package balie.bot.command;

import balie.storage.person.PersonId;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Whose records a command is about.
final class Somebody {
  @Parameters(paramLabel = "EMAIL", description = "Who it is about.")
  private String email = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A name they go by; may be repeated.")
  private List<String> names = List.of();

  PersonId person() throws Fault {
    return Workplace.person(email);
  }

  /// What else they are called in texts.
  List<String> names() {
    return names;
  }
}
