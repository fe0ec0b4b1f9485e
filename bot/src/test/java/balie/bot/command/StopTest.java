package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.web.Wire;
import balie.storage.access.Secret;
import balie.storage.access.Session;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `balie run` as a process of its own that is told to stop, as a service is, while somebody's page
/// is open.
class StopTest {
  private static final Pattern PORT = Pattern.compile("listening on .*port (\\d+)");

  /// What a process says that ended by SIGTERM.
  private static final int TERMINATED = 143;

  @TempDir Path folder;
  private @Nullable Process process;

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void whenItIsToldToStopPagesEndAndTheDatabaseIsLeftInOrder() throws Exception {
    Secret secret = prepared();
    Process running = start();
    process = running;
    try (BufferedReader said = reader(running.getErrorStream())) {
      int port = port(said);
      try (Socket stream = new Wire(port).open();
          BufferedReader page = reader(stream.getInputStream())) {
        String request =
            "GET /c/1/events HTTP/1.1\r\nHost: desk.example.org\r\n"
                + "Cookie: __Host-balie-session="
                + secret.reveal()
                + "\r\n\r\n";
        stream.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String first = page.readLine();
        assertTrue(first.endsWith("200 OK"), first);
        String line = page.readLine();
        while (!line.equals(": hello")) {
          line = page.readLine();
        }

        var _ = running.toHandle().destroy();

        // The end of an answer in pieces: it was ended, and not broken off.
        assertEquals("0", last(page.lines().toList()));
      }
      assertTrue(running.waitFor(20, TimeUnit.SECONDS), "it still runs");
      assertEquals(TERMINATED, running.exitValue());
      List<String> rest = said.lines().toList();
      assertTrue(rest.stream().noneMatch(each -> each.contains("Exception")), rest::toString);
    }
    try (Database database = opened()) {
      assertEquals(1, database.publications().lastPublication());
    }
  }

  private Secret prepared() throws IOException {
    Shell shell = new Shell(folder).with("BALIE_DATA", folder.resolve("data").toString());
    assertEquals(Status.DONE, shell.run("publish", shell.exampleDesk().toString()).status());
    Secret secret = Secret.fresh();
    Instant now = Instant.now();
    try (Database database = opened()) {
      database
          .sessions()
          .start(
              new Session(secret.hash(), Optional.of(new PersonId("sam@example.org")), now, now));
    }
    return secret;
  }

  private Database opened() {
    return assertInstanceOf(
            Database.Opened.class, Database.open(folder.resolve("data").resolve("balie.db")))
        .database();
  }

  private Process start() throws IOException {
    ProcessBuilder run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "balie.bot.Main",
                "run")
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    run.environment()
        .putAll(
            Map.of(
                "BALIE_CACHE", Shell.CACHE.toString(),
                "BALIE_DATA", folder.resolve("data").toString(),
                "BALIE_PUBLIC_URL", "https://desk.example.org",
                "BALIE_SMTP_URL", "smtp://127.0.0.1:1",
                "BALIE_SMTP_FROM", "desk@example.org",
                "PORT", "0"));
    return run.start();
  }

  private static int port(BufferedReader said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return Integer.parseInt(port.group(1));
      }
    }
    throw new AssertionError(all.toString());
  }

  private static String last(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isEmpty())
        .reduce((_, later) -> later)
        .orElse("nothing");
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
