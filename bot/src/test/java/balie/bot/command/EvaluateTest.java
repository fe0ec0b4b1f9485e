package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  private static final String RIGHT =
      """
      {"ask":"what's my mailbox quota?","as":"an@example.org","on":"2026-06-01","expect":{"service":"mailbox","term":"quota","value":"2 GB"}}
      """;
  private static final String UNFAIR =
      """
      {"ask":"what's my mailbox quota?","as":"an@example.org","on":"2026-06-01","expect":{"outcome":"refused"}%s}
      """;

  @TempDir Path temporary;
  private Shell shell;
  private Path questions;

  @BeforeEach
  void open() throws IOException {
    shell = new Shell(temporary);
    questions = shell.exampleDesk().resolve("questions.jsonl");
  }

  @Test
  void everyQuestionRightIsDone() throws IOException {
    Files.writeString(questions, RIGHT);
    Shell.Said said = shell.run("evaluate", "--desk", "example");
    assertEquals("", said.err());
    assertTrue(
        said.out().contains("open, promise                     1      1  100.0%"), said::out);
    assertEquals(0, said.status());
  }

  @Test
  void aWrongValueFailsWhateverTheShare() throws IOException {
    Files.writeString(questions, RIGHT + UNFAIR.formatted(""));
    Shell.Said said = shell.run("evaluate", "--desk", "example", "--at-least", "0");
    assertTrue(
        said.outLines()
            .getFirst()
            .startsWith("questions.jsonl:2: WRONG VALUE, outcome: \"what's my mailbox quota?\""),
        said::out);
    assertEquals("1 wrong values told, expected none\n", said.err());
    assertEquals(1, said.status());
  }

  @Test
  void tooFewRightFails() throws IOException {
    Files.writeString(
        questions, RIGHT + "{\"ask\":\"hi\",\"expect\":{\"outcome\":\"abstained\"}}\n");
    Shell.Said said = shell.run("evaluate", "--desk", "example");
    assertEquals("50.0 % right, expected at least 95.0 %\n", said.err());
    assertEquals(1, said.status());
    assertEquals(0, shell.run("evaluate", "--desk", "example", "--at-least", "0.5").status());
  }

  @Test
  void whatIsKeptApartIsShownOnlyOnDemand() throws IOException {
    Files.writeString(questions, UNFAIR.formatted(",\"kept-apart\":true"));
    assertTrue(!shell.run("evaluate", "--desk", "example").out().contains("mailbox quota"));
    Shell.Said shown = shell.run("evaluate", "--desk", "example", "--show-kept-apart");
    assertTrue(shown.out().contains("mailbox quota"), shown::out);
  }

  @Test
  void theConfiguredDatabaseIsAskedTheQuestionsOfTheConfiguredDesk() throws IOException {
    Files.writeString(questions, RIGHT);
    shell.with("BALIE_DATA", "data");
    assertEquals(0, shell.run("publish", "example").status());
    Shell.Said without = shell.run("evaluate");
    assertTrue(without.err().startsWith("no golden questions: expected --desk, or BALIE_DESK"));
    assertEquals(1, without.status());
    assertEquals(0, shell.with("BALIE_DESK", "example").run("evaluate").status());
  }

  @Test
  void aShareOutOfRangeIsWrongUsage() {
    Shell.Said said = shell.run("evaluate", "--at-least", "95");
    assertTrue(said.err().startsWith("--at-least: expected a share from 0 to 1, not 95"));
    assertEquals(2, said.status());
  }
}
