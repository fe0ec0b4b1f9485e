package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCommandsTest {
  @TempDir Path temporary;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(temporary);
  }

  @Test
  void aNewDeskIsWrittenOnceAndPassesTheCheck() {
    assertEquals(
        new Shell.Said(0, "", "desk: wrote 7 files; check them with: balie check desk\n"),
        shell.run("init", "desk"));
    assertEquals(0, shell.run("check", "desk").status());
    Shell.Said again = shell.run("init", "desk");
    assertEquals(1, again.status());
    assertTrue(
        again.err().endsWith("desk:1: is not empty, expected an empty folder or a new name\n"),
        again::err);
  }

  @Test
  void problemsAreToldWithTheirLineOnStandardErrorAlone() throws IOException {
    Path desk = Files.createDirectory(temporary.resolve("half"));
    Files.writeString(desk.resolve("desk.yaml"), "organisation: [");
    Shell.Said said = shell.run("check", "half");
    assertEquals(1, said.status());
    assertEquals("", said.out());
    assertEquals(
        "calendars.yaml:1: is missing, expected a file of that name", said.errLines().getFirst());
    assertEquals("3 problems, 0 warnings", said.errLines().getLast());
  }

  @Test
  void anEmptyDeskAndOneThatIsNoneAreTold() throws IOException {
    Files.createDirectory(temporary.resolve("empty"));
    List<String> missing =
        List.of(
            "calendars.yaml:1: is missing, expected a file of that name",
            "desk.yaml:1: is missing, expected a file of that name",
            "people.yaml:1: is missing, expected a file of that name");
    Shell.Said asked = shell.run("ask", "--desk", "empty", "quota?");
    assertEquals(missing, asked.errLines());
    assertEquals(1, asked.status());
    Shell.Said none = shell.run("ask", "--desk", "none", "quota?");
    assertTrue(none.err().endsWith("none:1: is no folder, expected a desk folder\n"), none::err);
    assertEquals(1, none.status());
  }

  @Test
  void publishingTellsWhatIsNewChangedAndEnded() throws IOException {
    shell.with("BALIE_DATA", "data");
    Path desk = shell.exampleDesk();
    Shell.Said first = shell.run("publish", "example");
    assertEquals("", first.err());
    assertTrue(first.outLines().contains("new     service mailbox"), first::out);
    assertTrue(first.outLines().getLast().matches("publication 1: \\d+ new, 0 changed, 0 ended"));
    assertEquals(
        new Shell.Said(0, "no change: publication 1 stands\n", ""),
        shell.run("publish", "example"));
    Files.delete(desk.resolve("knowledge/outlook-phone.md"));
    Files.delete(desk.resolve("questions.jsonl"));
    replace(desk.resolve("people.yaml"), "An Peeters", "An Pieters");
    Shell.Said next = shell.run("publish", "example");
    assertEquals(
        List.of(
            "changed person an@example.org",
            "ended   article kb-outlook-phone",
            "publication 2: 0 new, 1 changed, 1 ended"),
        next.outLines());
  }

  @Test
  void aPublishedAgreementThatChangedIsRefusedWhereItStands() throws IOException {
    shell.with("BALIE_DATA", "data");
    Path desk = shell.exampleDesk();
    assertEquals(0, shell.run("publish", "example").status());
    replace(desk.resolve("agreements/sales-mailbox.yaml"), "quota: 2 GB", "quota: 3 GB");
    Shell.Said said = shell.run("publish", "example");
    assertEquals(1, said.status());
    assertTrue(
        said.err()
            .matches(
                "agreements/sales-mailbox.yaml:\\d+: SLA-MBX-SALES v2 is published with other"
                    + " content, expected the same or a higher version\n"),
        said::err);
    assertTrue(shell.run("check", "example").err().startsWith(said.err()));
  }

  @Test
  void whatIsExportedPublishesWithoutAChange() throws IOException {
    shell.with("BALIE_DATA", "data");
    Path desk = shell.exampleDesk();
    assertEquals(0, shell.run("publish", "example").status());
    shell.with("BALIE_DESK", desk.toString());
    assertEquals(0, shell.run("export", "copy").status());
    assertEquals("no change: publication 1 stands\n", shell.run("publish", "copy").out());
    assertTrue(Files.exists(temporary.resolve("copy/questions.jsonl")));
  }

  @Test
  void publishingNeedsToBeToldWhere() throws IOException {
    shell.exampleDesk();
    assertEquals(
        new Shell.Said(
            1,
            "",
            "no database is configured, expected BALIE_DATA, the folder to keep it in, in the"
                + " environment or in .env\n"),
        shell.run("publish", "example"));
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), () -> file + " has no " + from);
    Files.writeString(file, text.replace(from, to));
  }
}
