package balie.bot.command;

import java.util.List;

/// Why a command can't do what was asked for: lines for people and the exit status.
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String[] lines;

  private Fault(int status, List<String> lines) {
    super(String.join("\n", lines));
    this.status = status;
    this.lines = lines.toArray(String[]::new);
  }

  /// What was given is at fault.
  static Fault ofInput(String... lines) {
    return ofInput(List.of(lines));
  }

  /// What was given is at fault.
  static Fault ofInput(List<String> lines) {
    return new Fault(Status.INPUT, lines);
  }

  /// What was given is not at fault, and yet it can't be done.
  static Fault ofMachine(String line) {
    return new Fault(Status.FAILED, List.of(line));
  }

  int status() {
    return status;
  }

  List<String> lines() {
    return List.of(lines);
  }
}
