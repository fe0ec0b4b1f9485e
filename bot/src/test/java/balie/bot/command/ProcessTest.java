package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own: its streams, its encoding and its exit status.
class ProcessTest {
  @TempDir Path temporary;

  @Test
  void aQuestionInAnotherEncodingThanTheLocalesIsAnsweredInUtf8() throws Exception {
    Files.writeString(
        temporary.resolve("q.jsonl"), "{\"id\":\"é\",\"ask\":\"geëerde helpdesk, €?\"}\n");
    Shell.Said said = run("C", "ask", "--batch", "q.jsonl");
    assertTrue(said.out().startsWith("{\"id\":\"é\",\"outcome\":"), said::toString);
    assertEquals("Nothing is configured, so this is the demo desk.\n", said.err());
    assertEquals(0, said.status());
  }

  @Test
  void anArgumentIsReadAsTheLocaleSays() throws Exception {
    Shell.Said said = run("C.UTF-8", "ask", "--as", "geëerde@x.example", "hi");
    assertEquals("--as: unknown person \"geëerde@x.example\"", said.errLines().getLast());
    assertEquals(1, said.status());
  }

  @Test
  void aSecondProcessThatWritesIsToldWhoHasTheDatabase() throws Exception {
    var opened =
        assertInstanceOf(Database.Opened.class, Database.open(temporary.resolve("data/balie.db")));
    try (Database _ = opened.database()) {
      Path desk = Path.of("src/main/resources/demo-desk").toAbsolutePath();
      Shell.Said said = run("C.UTF-8", "publish", desk.toString());
      assertTrue(
          said.err().contains("process " + ProcessHandle.current().pid() + " has it open; stop"),
          said::toString);
      assertEquals(3, said.status());
      assertEquals("", said.out());
    }
  }

  private Shell.Said run(String locale, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "balie.bot.Main"));
    command.addAll(List.of(arguments));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().put("LC_ALL", locale);
    process.environment().put("BALIE_CACHE", Shell.CACHE.toString());
    if (Files.exists(temporary.resolve("data"))) {
      process.environment().put("BALIE_DATA", "data");
    }
    int status = process.start().waitFor();
    return new Shell.Said(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
