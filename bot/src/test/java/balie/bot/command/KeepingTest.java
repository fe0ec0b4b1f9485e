package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Letter;
import balie.storage.sql.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backing up, restoring, telling and forgetting people, dead letters, from the command line.
class KeepingTest {
  @TempDir Path folder;

  private Shell shell;
  private Path file;

  @BeforeEach
  void publish() {
    shell = new Shell(folder).with("BALIE_DATA", "data");
    file = folder.resolve("data").resolve("balie.db");
    assertEquals(0, shell.run("init", "example").status());
    assertEquals(0, shell.run("publish", "example").status());
  }

  private Database open() {
    return ((Database.Opened) Database.open(file)).database();
  }

  @Test
  void aBackupIsRestored() {
    Shell.Said backup = shell.run("backup", "copy.db");
    assertEquals(0, backup.status(), backup::err);
    assertTrue(Files.exists(folder.resolve("copy.db")));
    assertEquals(3, shell.run("backup", "copy.db").status(), "not overwritten");

    try (Database _ = open()) {
      Shell.Said busy = shell.run("restore", "copy.db");
      assertEquals(3, busy.status());
      assertTrue(busy.err().contains("has it open"), busy::err);
      assertEquals(0, shell.run("backup", "during.db").status(), "also while it is open");
    }
    Shell.Said restored = shell.run("restore", "copy.db");
    assertEquals(0, restored.status(), restored::err);
    assertTrue(restored.err().contains("before-restore-"), restored::err);
    assertEquals(1, shell.run("restore", "nothing.db").status());
    Shell.Said audit = shell.run("audit");
    assertTrue(audit.out().contains("restored"), audit::out);
  }

  @Test
  void theGoldenQuestionsArePublishedWithTheDesk() {
    try (Database database = open()) {
      assertFalse(database.review().goldenRuns().questions().isEmpty());
    }
  }

  @Test
  void aPersonIsToldAndForgotten() {
    String email = person();
    Shell.Said told = shell.run("export-person", email);
    assertEquals(0, told.status(), told::err);
    assertTrue(told.out().contains("\"folder_entry\""), told::out);

    Shell.Said erased = shell.run("erase-person", email);
    assertEquals(0, erased.status(), erased::err);
    assertEquals(1, shell.run("erase-person", "nobody@example.org").status());
    assertEquals(1, shell.run("erase-person", "nobody").status());
    Shell.Said audit = shell.run("audit", "--json");
    assertTrue(audit.out().contains("\"deed\":\"erased\""), audit::out);
    assertFalse(audit.out().contains(email), audit::out);
    Shell.Said left = shell.run("export-person", email);
    assertFalse(left.out().contains("\"folder_entry\""), left::out);
    assertFalse(left.out().contains("\"unit\""), left::out);
  }

  @Test
  void aDeadLetterIsShownAndSentAgain() {
    long number;
    try (Database database = open()) {
      Address.Place place = new Address.Place("slack", new ConversationId("slack-C1"));
      number =
          database
              .outbox()
              .post(new Letter(place, Optional.empty(), Optional.empty(), "secret"), Instant.EPOCH);
      database.outbox().bury(number, "channel_not_found", Instant.EPOCH);
    }
    Shell.Said dead = shell.run("outbox", "--json");
    assertTrue(dead.out().contains("\"reason\":\"channel_not_found\""), dead::out);
    assertFalse(dead.out().contains("secret"), dead::out);

    assertEquals(0, shell.run("outbox", "--resend", Long.toString(number)).status());
    assertEquals(1, shell.run("outbox", "--resend", Long.toString(number)).status());
    assertEquals("", shell.run("outbox").out());
  }

  @Test
  void whatAnotherProcessHasOpenCanBeAsked() {
    try (Database _ = open()) {
      Shell.Said said = shell.run("ask", "hello");
      assertEquals(0, said.status(), said::err);
    }
  }

  private String person() {
    try (Database database = open()) {
      return database.publications().register().orElseThrow().people().getFirst().id().email();
    }
  }
}
