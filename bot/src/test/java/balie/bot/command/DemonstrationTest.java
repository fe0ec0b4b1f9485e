package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.Bot;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
import balie.bot.flow.SettableClock;
import balie.knowledge.understanding.ModelStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

/// The demo as a visitor meets it.
class DemonstrationTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static Demonstration at(String zoned) {
    BuiltInTerms terms = BuiltInTerms.load();
    ModelStore models = ModelStore.in(Path.of("target", "models"), trouble -> {});
    return new Demonstration(
        new Bot(terms, models), new DeskReader(terms), new SettableClock(zoned));
  }

  private int ask(Optional<String> as, String typed) {
    return at("2026-06-01T10:00:00+02:00[Europe/Brussels]")
        .withoutTerminal(
            new Demonstration.Options(as, 0),
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            () -> {});
  }

  @Test
  void threePeopleGetTheirOwnQuota() {
    String question = "what's my mailbox quota?\n";
    int status =
        ask(
            Optional.of("anna@havenlicht.example"),
            question + "/as Chen Liu\n" + question + "/as bram@havenlicht.example\n" + question);
    String answers = out.toString(StandardCharsets.UTF_8);
    assertEquals(0, status);
    int sales = answers.indexOf("2 GB");
    int planning = answers.indexOf("5 GB");
    int quay = answers.indexOf("500 MB");
    assertTrue(0 < sales && sales < planning && planning < quay, answers);
  }

  @Test
  void whatIsNoAnswerIsNotAmongTheAnswers() {
    assertEquals(0, ask(Optional.empty(), "hoe groot mag mijn mailbox zijn?"));
    assertTrue(out.toString(StandardCharsets.UTF_8).lines().count() <= 4, out::toString);
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("Balie demo. Havenlicht is made up: "), said);
    assertTrue(said.contains("In a browser: http://127.0.0.1:"), said);
    assertTrue(said.contains("You are "), said);
  }

  @Test
  void whoIsNotAmongItsPeopleCannotAsk() {
    assertEquals(2, ask(Optional.of("zwaan@havenlicht.example"), "hello\n"));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("--as: nobody"), err::toString);
  }

  @Test
  void aPortInUseIsSaid() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int status =
          at("2026-06-01T10:00:00+02:00[Europe/Brussels]")
              .withoutTerminal(
                  new Demonstration.Options(Optional.empty(), other.getLocalPort()),
                  InputStream.nullInputStream(),
                  new PrintStream(out, true, StandardCharsets.UTF_8),
                  new PrintStream(err, true, StandardCharsets.UTF_8),
                  () -> {});
      assertEquals(3, status);
      assertTrue(
          err.toString(StandardCharsets.UTF_8)
              .contains("port " + other.getLocalPort() + " is in use by another program"),
          err::toString);
    }
  }

  @Test
  void itDoesNotRotInTenYears() throws IOException {
    String typed = "anna\nwhat's my mailbox quota?\n";
    try (Terminal terminal =
        new DumbTerminal(
            "test",
            Terminal.TYPE_DUMB,
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            out,
            StandardCharsets.UTF_8)) {
      int status =
          at("2036-06-01T10:00:00+02:00[Europe/Brussels]")
              .atTerminal(new Demonstration.Options(Optional.empty(), 0), terminal, Map.of());
      assertEquals(0, status);
    }
    String screen = out.toString(StandardCharsets.UTF_8);
    assertTrue(screen.contains("Mailbox holds up to 2 GB"), screen);
  }

  @Test
  void nothingIsLeftOfAThrowAwayDatabase() {
    Path folder;
    try (ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      folder = base.folder();
      assertTrue(Files.exists(folder.resolve("balie.db")));
    }
    assertFalse(Files.exists(folder));
  }
}
