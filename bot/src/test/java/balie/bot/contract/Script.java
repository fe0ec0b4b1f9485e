package balie.bot.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A conversation as it is to run.
public record Script(String title, List<Step> steps) {
  public Script {
    steps = List.copyOf(steps);
  }

  /// What somebody does, and what then must be seen.
  public sealed interface Step {
    List<String> has();
  }

  /// Something is said.
  public record Say(String person, String text, List<String> has) implements Step {}

  /// A button is pressed, counted from 1.
  public record Press(int button, List<String> has) implements Step {}

  /// Who talks with the bot.
  public String email() {
    return steps.stream()
            .filter(Say.class::isInstance)
            .map(step -> ((Say) step).person())
            .findFirst()
            .orElseThrow()
        + "@example.org";
  }

  @Override
  public String toString() {
    return title;
  }

  /// All forty.
  public static List<Script> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Script.class.getResourceAsStream("/conversations.txt")),
                StandardCharsets.UTF_8))) {
      List<Script> scripts = new ArrayList<>();
      String title = "";
      List<Step> steps = new ArrayList<>();
      for (String line : lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        if (line.startsWith("== ")) {
          if (!steps.isEmpty()) {
            scripts.add(new Script(title, steps));
          }
          title = line.substring(3);
          steps.clear();
        } else {
          read(line, steps);
        }
      }
      scripts.add(new Script(title, steps));
      return scripts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String line, List<Step> steps) {
    int colon = line.indexOf(": ");
    String who = line.substring(0, colon);
    String rest = line.substring(colon + 2);
    switch (who) {
      case "has" -> steps.getLast().has().add(rest);
      case "press" -> steps.add(new Press(Integer.parseInt(rest), new ArrayList<>()));
      default -> steps.add(new Say(who, rest, new ArrayList<>()));
    }
  }
}
