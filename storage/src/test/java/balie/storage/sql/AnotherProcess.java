package balie.storage.sql;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Message;
import balie.storage.conversation.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A process of its own that opens a database, receives a message and stays until it is killed.
final class AnotherProcess implements AutoCloseable {
  private final Process process;
  private final String said;

  private AnotherProcess(Process process, String said) {
    this.process = process;
    this.said = said;
  }

  static AnotherProcess opening(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AnotherProcess.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = process.inputReader(StandardCharsets.UTF_8).readLine();
    return new AnotherProcess(process, said == null ? "nothing" : said);
  }

  /// The name of the outcome that it got.
  String said() {
    return said;
  }

  long pid() {
    return process.pid();
  }

  /// As in a crash: nothing is closed.
  @Override
  public void close() {
    Process unused = process.destroyForcibly().onExit().join();
  }

  public static void main(String[] arguments) throws IOException {
    Database.OpenOutcome outcome = Database.open(Path.of(arguments[0]));
    if (outcome instanceof Database.Opened opened) {
      opened
          .database()
          .conversations()
          .receive(
              new Message(
                  "terminal",
                  "1",
                  new ConversationId("terminal-1"),
                  Optional.empty(),
                  new Said.Words("said before the crash"),
                  Instant.EPOCH,
                  Instant.EPOCH,
                  false,
                  true));
    }
    System.out.println(outcome.getClass().getSimpleName());
    int unused = System.in.read();
  }
}
