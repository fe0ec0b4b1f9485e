package balie.bot.console;

import java.util.List;
import java.util.Locale;

/// A line as it was typed: a command that begins with a slash, or something said.
sealed interface Line {

  /// The commands, as they are completed and helped with.
  List<Command> COMMANDS =
      List.of(
          new Command("/1", "", "press the first button under the last answer; /2 the second ..."),
          new Command("/as", "NAME", "be somebody else, by name or e-mail address"),
          new Command("/on", "DATE", "ask about another day: 2025-12-31, last month; alone: today"),
          new Command("/why", "", "explain the last answer"),
          new Command("/services", "", "what you have that day"),
          new Command("/sla", "SERVICE", "how it was delivered last month; alone: all of them"),
          new Command("/help", "", "this"),
          new Command("/quit", "", "leave (Ctrl-D does it too)"));

  /// A command with what it takes and does.
  record Command(String name, String takes, String does) {}

  record Nothing() implements Line {}

  record Said(String text) implements Line {}

  /// To press a button, counted from 1.
  record Pressed(int button) implements Line {}

  /// To be somebody else; the name is empty where none was typed.
  record As(String name) implements Line {}

  /// To ask about a day; empty for today.
  record On(String date) implements Line {}

  record Why() implements Line {}

  record Services() implements Line {}

  record Help() implements Line {}

  record Quit() implements Line {}

  record Unknown(String command) implements Line {}

  static Line of(String typed) {
    String line = typed.strip();
    if (line.isEmpty()) {
      return new Nothing();
    }
    if (!line.startsWith("/")) {
      return new Said(typed);
    }
    String[] parts = line.split("\\s+", 2);
    String rest = parts.length > 1 ? parts[1] : "";
    if (parts[0].matches("/[0-9]{1,2}") && rest.isEmpty()) {
      return new Pressed(Integer.parseInt(parts[0].substring(1)));
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "/as" -> new As(rest);
      case "/on" -> new On(rest);
      case "/why" -> new Why();
      case "/services" -> new Services();
      // It is a question as any, which other channels have as a command too.
      case "/sla" -> new Said(typed);
      case "/help", "/?" -> new Help();
      case "/quit", "/exit" -> new Quit();
      case String other -> new Unknown(other);
    };
  }
}
