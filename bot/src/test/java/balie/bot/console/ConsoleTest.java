package balie.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.Road;
import balie.bot.flow.RoadDesk;
import balie.bot.flow.SettableClock;
import balie.bot.flow.Snapshots;
import balie.storage.sql.Database;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody types, and sees.
class ConsoleTest {
  @TempDir Path folder;

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");

  /// What a dumb terminal shows when this is typed at it, until Ctrl-D.
  private String terminal(String... lines) throws IOException {
    byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try (Terminal terminal =
        new DumbTerminal(
            "test",
            Terminal.TYPE_DUMB,
            new ByteArrayInputStream(typed),
            shown,
            StandardCharsets.UTF_8)) {
      talk(Console.on(terminal, Map.of(), RoadDesk::register));
    }
    return shown.toString(StandardCharsets.UTF_8);
  }

  private void talk(Console console) {
    try (Database database = RoadDesk.database(folder)) {
      Snapshots snapshots = RoadDesk.snapshots(database);
      try (Road road =
          RoadDesk.bot().road(database, snapshots, List.of(console.channel()), clock)) {
        console.talk(road, snapshots, clock, Optional.empty());
      }
    }
  }

  @Test
  void aVisitorPicksWhoTheyAreAndGetsAnAnswerWithItsSource() throws IOException {
    String screen = terminal("bo", "what's my mailbox quota?", "/why", "/quit");
    assertTrue(screen.contains("  1  An Peeters"), screen);
    assertTrue(screen.contains("You are Bo Claes (Sales)."), screen);
    assertTrue(screen.contains("5 GB"), screen);
    assertTrue(screen.contains("(your own subscription, beside SLA-MBX-SALES v2"), screen);
    assertTrue(screen.contains("From the personal subscription (step 1 of 5"), screen);
  }

  @Test
  void aDumbTerminalGetsNoColours() throws IOException {
    String screen = terminal("1", "how long are backups kept?", "2", "/help");
    assertFalse(screen.contains("\u001B["), screen);
  }

  @Test
  void enterTakesTheFirstAndWhoIsUnknownIsAskedAgain() throws IOException {
    String screen = terminal("zwaan", "", "/quit");
    assertTrue(screen.contains("Nobody here is called \"zwaan\"."), screen);
    assertTrue(screen.contains("You are An Peeters (Sales)."), screen);
  }

  @Test
  void somebodyElseCanSitDownAndAnotherDayBeAskedAbout() throws IOException {
    String screen =
        terminal(
            "sam",
            "/on 2025-06-01",
            "what's my mailbox quota?",
            "/on",
            "/as bo",
            "/why",
            "what's my mailbox quota?",
            "/as m",
            "/on vorige maand",
            "/on 9999999-12-31",
            "/on 31 February",
            "/on the mailbox",
            "/nonsense");
    assertTrue(screen.contains("You ask about 2025-06-01, at 10:00."), screen);
    assertTrue(screen.contains("500 MB"), screen);
    assertTrue(screen.contains("There is no answer to explain yet."), screen);
    assertTrue(screen.contains("5 GB"), screen);
    assertTrue(screen.contains("Which one? "), screen);
    assertTrue(screen.contains("You ask about 2026-05-31, at 10:00."), screen);
    assertTrue(screen.contains("\"9999999-12-31\" is no date such as 2025-12-31"), screen);
    assertTrue(screen.contains("\"31 February\" is no date such as 2025-12-31"), screen);
    assertTrue(screen.contains("\"the mailbox\" is no date such as 2025-12-31"), screen);
    assertTrue(screen.contains("There is no /nonsense; see /help."), screen);
  }

  @Test
  void whoIsNotKnownIsToldSo() throws IOException {
    String screen = terminal("0", "what's my mailbox quota?", "/services");
    assertTrue(screen.contains("You are somebody whom the desk does not know."), screen);
    assertFalse(screen.contains("2 GB holds"), screen);
    assertTrue(screen.contains("You have no services that day."), screen);
  }

  @Test
  void onesOwnServicesAreListedInOnesOwnLanguage() throws IOException {
    String screen = terminal("an", "/services");
    assertTrue(screen.contains("- Postvak: E-mail op kantoor en thuis."), screen);
    assertFalse(screen.contains("Toegangsbadge"), screen);
  }

  @Test
  void withoutATerminalAnswersAndTheRestGoApart() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String typed = "/as sam\nwhat's my mailbox quota?\n\nand for the team files?";
    talk(
        Console.on(
            new BufferedReader(new StringReader(typed)),
            new PrintWriter(out),
            new PrintWriter(err)));
    assertTrue(out.toString().contains("2 GB"), out::toString);
    assertTrue(out.toString().contains("100 GB"), out::toString);
    assertFalse(out.toString().contains("You are"), out::toString);
    assertTrue(err.toString().contains("You are Sam Jacobs (Sales)."), err::toString);
    assertEquals(2, out.toString().lines().filter(l -> l.startsWith("(SLA-")).count());
  }
}
