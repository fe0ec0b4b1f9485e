package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCommandsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir Path temporary;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();

  private int check(Path folder) {
    BuiltInTerms none = new BuiltInTerms(List.of(), List.of(), List.of());
    return new CheckDesk(new DeskReader(none)).run(folder, TODAY, out, err);
  }

  @Test
  void aNewDeskIsWrittenOnce() {
    Path folder = temporary.resolve("desk");
    assertEquals(0, new InitDesk().run(folder, out, err));
    assertTrue(Files.exists(folder.resolve("services/mailbox.yaml")));
    assertEquals(1, new InitDesk().run(folder, out, err));
    assertTrue(
        err.toString().endsWith(":1: is not empty, expected an empty folder or a new name\n"));
    assertEquals("", out.toString());
  }

  @Test
  void problemsAreToldWithTheirLineOnStandardErrorAlone() throws IOException {
    Files.writeString(temporary.resolve("desk.yaml"), "organisation: [");
    assertEquals(1, check(temporary));
    assertEquals("", out.toString());
    assertTrue(err.toString().startsWith("calendars.yaml:1: is missing"), err::toString);
    assertTrue(err.toString().endsWith("\n3 problems, 0 warnings\n"), err::toString);
  }

  @Test
  void aDeskWithoutAProblemIsDone() throws IOException {
    Files.writeString(
        temporary.resolve("desk.yaml"),
        "organisation: One\nzone: Europe/Brussels\nlanguages: [en]\nteams: []\n");
    Files.writeString(temporary.resolve("people.yaml"), "units: []\npeople: []\n");
    Files.writeString(temporary.resolve("calendars.yaml"), "calendars: {}\n");
    assertEquals(0, check(temporary));
    assertEquals("0 problems, 0 warnings\n", err.toString());
  }
}
