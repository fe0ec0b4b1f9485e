package balie.bot.console;

import org.jline.utils.AttributedString;

/// Where the console writes.
interface Screen {

  /// What was asked for.
  void show(AttributedString text);

  /// What is said beside it: greetings, confirmations, help.
  void note(AttributedString text);

  /// The width to fold lines at.
  int columns();
}
