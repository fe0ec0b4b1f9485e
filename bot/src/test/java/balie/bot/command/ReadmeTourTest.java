package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tour of the README, command by command, in one folder: what stands below a command there is
/// part of what the command says.
class ReadmeTourTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final String PROMPT = "$ ./balie ";

  @TempDir private Path folder;

  /// A command of the tour, and what it is to say.
  private record Step(String command, List<String> expected) {}

  @Test
  void theTourOfTheReadmeSaysWhatTheReadmeSays() throws IOException {
    List<Step> steps = steps(Files.readString(README));
    assertTrue(steps.size() >= 8, "a tour of " + steps.size() + " commands");

    for (Step step : steps) {
      Shell.Said said = new Shell(folder).run(arguments(step.command()));

      assertEquals(0, said.status(), step.command() + "\n" + said.err());
      for (String expected : step.expected()) {
        assertTrue(
            (said.out() + said.err()).contains(expected),
            () -> step.command() + " was to say " + expected + ":\n" + said.out() + said.err());
      }
    }
  }

  private static List<Step> steps(String readme) {
    List<Step> steps = new ArrayList<>();
    Matcher block = CONSOLE.matcher(readme);
    while (block.find()) {
      for (String line : block.group(1).split("\n", -1)) {
        if (line.startsWith(PROMPT)) {
          steps.add(new Step(line.substring(PROMPT.length()), new ArrayList<>()));
        } else if (!line.isBlank()) {
          steps.getLast().expected().add(line);
        }
      }
    }
    return steps;
  }

  private static String[] arguments(String command) {
    return ARGUMENT
        .matcher(command)
        .results()
        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .toArray(String[]::new);
  }
}
