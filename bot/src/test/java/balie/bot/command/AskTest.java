package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskTest {
  private static final String DEMO = "Nothing is configured, so this is the demo desk.\n";

  @TempDir Path temporary;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(temporary);
  }

  @Test
  void withNothingConfiguredTheDemoDeskAnswers() {
    Shell.Said said =
        shell.run("ask", "--as", "anna@havenlicht.example", "what's my mailbox quota?");
    assertEquals(DEMO, said.err());
    assertTrue(said.out().contains("2 GB"), said::out);
    assertEquals(1, said.outLines().size());
    assertEquals(0, said.status());
  }

  @Test
  void jsonIsOneObjectOnALine() {
    Shell.Said said =
        shell.run("ask", "hoe groot is mijn postvak?", "--as", "anna@havenlicht.example", "--json");
    assertTrue(said.out().startsWith("{\"outcome\":\"answered\",\"language\":\"nl\""), said::out);
    assertEquals(1, said.outLines().size());
  }

  @Test
  void theConfiguredDatabaseAnswersOnceItHoldsADesk() throws IOException {
    shell.with("BALIE_DATA", "data");
    shell.exampleDesk();
    Shell.Said before = shell.run("ask", "--as", "an@example.org", "mailbox quota?");
    assertEquals(1, before.status());
    assertTrue(
        before.err().endsWith("balie.db holds nothing yet, expected a desk: balie publish DESK\n"));
    assertTrue(Files.notExists(temporary.resolve("data")), "a question makes no database");
    assertEquals(0, shell.run("publish", "example").status());
    Shell.Said after = shell.run("ask", "--as", "an@example.org", "what is my mailbox quota?");
    assertTrue(after.out().contains("2 GB"), after::toString);
    assertEquals("", after.err());
  }

  @Test
  void theDayDecidesWhichAgreementCounts() {
    Shell.Said said =
        shell.run(
            "ask",
            "--as=femke@havenlicht.example",
            "--on=2026-03-10",
            "--json",
            "what is my mailbox quota?");
    assertTrue(said.out().contains("\"version\":2"), said::out);
  }

  @Test
  void anUnknownPersonIsToldWithTheNearestOne() {
    Shell.Said said = shell.run("ask", "--as", "ana@havenlicht.example", "quota?");
    assertEquals(
        DEMO
            + "--as: unknown person \"ana@havenlicht.example\": did you mean"
            + " 'anna@havenlicht.example'?\n",
        said.err());
    assertEquals(1, said.status());
  }

  @Test
  void aDayThatIsNoneIsWrongUsage() {
    Shell.Said said = shell.run("ask", "--on", "2026-02-30", "quota?");
    assertEquals(
        "--on: expected a day of the years 1 to 9999 such as 2026-06-01, not \"2026-02-30\"",
        said.errLines().getFirst());
    assertEquals(2, said.status());
    assertEquals("", said.out());
  }

  @Test
  void anInstantThatIsNoneIsWrongUsage() {
    Shell.Said said = shell.run("ask", "--at", "noon", "quota?");
    assertTrue(said.err().startsWith("--at: expected an instant with its offset"), said::err);
    assertEquals(2, said.status());
  }

  @Test
  void theLastDayOfTheYear9999IsADayAndTheNextOneIsNot() {
    assertEquals(0, shell.run("ask", "--on", "9999-12-31", "mailbox quota?").status());
    assertEquals(
        0, shell.run("ask", "--at", "9999-12-31T23:59:59Z", "is the helpdesk open now?").status());
    assertEquals(2, shell.run("ask", "--on", "+10000-01-01", "mailbox quota?").status());
  }

  @Test
  void anUnknownOptionOrCommandIsWrongUsage() {
    Shell.Said option = shell.run("ask", "--frob", "quota?");
    assertTrue(option.err().startsWith("Unknown option: '--frob'\nUsage: balie ask "), option::err);
    assertEquals(2, option.status());
    Shell.Said command = shell.run("frob");
    assertTrue(command.err().contains("Usage: balie "), command::err);
    assertEquals(2, command.status());
    assertEquals(2, shell.run().status());
    assertEquals(2, shell.run("ask").status());
    assertEquals("", option.out() + command.out());
  }

  @Test
  void helpIsWhatWasAskedFor() {
    Shell.Said said = shell.run("ask", "--help");
    assertTrue(said.out().startsWith("Usage: balie ask "), said::out);
    assertEquals("", said.err());
    assertEquals(0, said.status());
  }
}
