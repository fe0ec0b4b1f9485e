package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the files hold: a finding with a line, and soon.
class HostileYamlTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path temporary;

  private static List<String> problems(DeskCopy desk) {
    return Assertions.assertTimeoutPreemptively(SOON, desk::problems);
  }

  @Test
  void tenThousandNestedLevelsAreRefused() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).write("services/deep.yaml", "a: " + "[".repeat(10_000));
    assertEquals(
        List.of(
            "services/deep.yaml:1: is not valid YAML, expected it to be:"
                + " nested deeper than 40 levels"),
        problems(desk));
  }

  @Test
  void tenThousandNestedMapsAreRefused() throws IOException {
    String deep = IntStream.range(0, 10_000).mapToObj(i -> "{a: ").collect(Collectors.joining());
    DeskCopy desk = DeskCopy.in(temporary).write("services/deep.yaml", deep);
    assertEquals(1, problems(desk).size());
  }

  @Test
  void anAliasBombIsNeverExpanded() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [boom]\n");
    for (int i = 1; i <= 12; i++) {
      String before = "*a" + (i - 1);
      String ten = IntStream.range(0, 10).mapToObj(n -> before).collect(Collectors.joining(", "));
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ten));
    }
    DeskCopy desk = DeskCopy.in(temporary).write("people.yaml", bomb + "units: *a12\npeople: []\n");
    List<String> problems = problems(desk);
    assertTrue(problems.stream().anyMatch(p -> p.startsWith("people.yaml:")), problems::toString);
    assertTrue(problems.size() < 100, problems::toString);
  }

  @Test
  void veryManyAliasesAreRefused() throws IOException {
    String many = IntStream.range(0, 1000).mapToObj(n -> "*a").collect(Collectors.joining(", "));
    DeskCopy desk =
        DeskCopy.in(temporary).write("people.yaml", "units: &a [x]\npeople: [" + many + "]\n");
    assertEquals(
        List.of(
            "people.yaml:1: is not valid YAML, expected it to be: Number of aliases for non-scalar"
                + " nodes exceeds the specified max=200"),
        problems(desk));
  }

  @Test
  void aListWithinItselfIsNoUnit() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).write("people.yaml", "units: &all [*all]\npeople: []\n");
    assertTrue(
        problems(desk)
            .contains(
                "people.yaml:1: an entry of 'units' is a list, expected a unit: {unit, name}"));
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsLine() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary);
    byte[] latin = {'u', 'n', 'i', 't', 's', ':', '\n', (byte) 0xE9, '\n'};
    Files.write(desk.folder().resolve("people.yaml"), latin);
    assertEquals(List.of("people.yaml:2: is not text in UTF-8, expected UTF-8"), problems(desk));
  }

  @Test
  void binaryIsRefused() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary);
    byte[] binary = new byte[4096];
    Files.write(desk.folder().resolve("people.yaml"), binary);
    assertEquals(
        List.of("people.yaml:1: is not valid YAML, expected it to be: a control character"),
        problems(desk));
  }

  @Test
  void anEmptyFolderLacksThreeFiles() {
    Reading reading = new DeskReader(DeskCopy.terms()).read(temporary, DeskCopy.TODAY);
    assertEquals(
        List.of(
            "calendars.yaml:1: is missing, expected a file of that name",
            "desk.yaml:1: is missing, expected a file of that name",
            "people.yaml:1: is missing, expected a file of that name"),
        ((Reading.Faulty) reading).problems().stream().map(Finding::toString).toList());
  }

  @Test
  void aTabOrAByteOrderMarkOrWindowsLinesAreReadOrTold() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary);
    Path people = desk.folder().resolve("people.yaml");
    Files.writeString(people, "\uFEFF" + Files.readString(people).replace("\n", "\r\n"));
    assertEquals(List.of(), problems(desk));
    desk.change("services/mailbox.yaml", "owner: mail", "\towner: mail");
    assertEquals(1, problems(desk).size());
  }

  @Test
  void severalProblemsAreToldAtOnceByFileAndLine() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("services/mailbox.yaml", "quota: 500 MB", "quota: much")
            .change("services/mailbox.yaml", "status: live", "status: alive")
            .change("people.yaml", "unit: sales, language", "unit: sails, language")
            .change("desk.yaml", "lead: els@", "lead: elz@");
    assertEquals(
        List.of(
            "desk.yaml:5: unknown person 'elz@example.org': did you mean 'els@example.org'?",
            "people.yaml:6: unknown unit 'sails': did you mean 'sales'?",
            "services/mailbox.yaml:5: 'status' is unknown: 'alive', expected planned, live or"
                + " retired",
            "services/mailbox.yaml:13: 'quota' is 'much', expected a size such as 500 MB"),
        problems(desk));
  }
}
