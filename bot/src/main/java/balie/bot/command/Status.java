package balie.bot.command;

/// The exit statuses of every command.
final class Status {
  static final int DONE = 0;

  /// The input is at fault.
  static final int INPUT = 1;

  static final int USAGE = 2;

  /// The program, or the machine that it runs on.
  static final int FAILED = 3;

  private Status() {}
}
