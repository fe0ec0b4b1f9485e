package balie.bot.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// What a command has of the world around it.
///
/// @param in standard input
/// @param out takes what was asked for and nothing else, as UTF-8
/// @param err takes everything else, as UTF-8
/// @param variables those of the environment
/// @param folder the working folder
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    Path folder,
    InstantSource clock) {
  private static final int BUFFER = 1 << 16;

  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /// Those of this process. What a library prints goes to standard error from now on.
  public static Surroundings ofProcess() {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
            false,
            StandardCharsets.UTF_8);
    System.setOut(err);
    System.setErr(err);
    return new Surroundings(
        System.in, out, err, System.getenv(), Path.of(""), InstantSource.system());
  }

  /// A line of what was asked for.
  void tell(String line) {
    out.print(line + "\n");
  }

  /// A line of anything else.
  void say(String line) {
    err.print(line + "\n");
  }
}
