package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.availability.Measured;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `balie import samples`.
class ImportSamplesTest {
  private static final Instant NOON = Instant.parse("2026-05-31T12:00:00Z");

  private Path folder = Path.of("");
  private Shell shell = new Shell(folder);

  @BeforeEach
  void publish(@TempDir Path made) throws IOException {
    folder = made;
    shell = new Shell(folder).with("BALIE_DATA", "data");
    assertEquals(Status.DONE, shell.run("publish", shell.exampleDesk().toString()).status());
  }

  private Shell.Said imported(String lines, String... options) throws IOException {
    Files.writeString(folder.resolve("samples.csv"), lines);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "import";
    arguments[1] = "samples";
    arguments[2] = "samples.csv";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return shell.run(arguments);
  }

  private Measured measured() {
    try (Database database =
        assertInstanceOf(
                Database.Opened.class, Database.open(folder.resolve("data").resolve("balie.db")))
            .database()) {
      Span hour = new Span(NOON, NOON.plusSeconds(3600));
      return Measured.of(
          database.histories().of(new ServiceId("mailbox"), hour.from(), hour.until()), hour);
    }
  }

  @Test
  void whatWasMeasuredElsewhereBecomesRunsWhateverTheOrderAndHoweverOften() throws IOException {
    StringBuilder lines = new StringBuilder("at,seen,service,source\n");
    for (int i = 59; i >= 0; i--) {
      lines.append(
          "%s,%s,mailbox,old monitor%n"
              .formatted(NOON.plusSeconds(i * 60L), i >= 20 && i < 30 ? "DOWN" : "UP"));
    }
    assertEquals(
        List.of("samples.csv: 1 source; 60 samples are new, 0 were known, 0 came too late"),
        imported(lines.toString()).errLines());
    assertEquals(
        List.of("samples.csv: 1 source; 0 samples are new, 60 were known, 0 came too late"),
        imported(lines.toString()).errLines());
    assertEquals(
        Spans.of(NOON.plusSeconds(1200), NOON.plusSeconds(1800)), measured().observed().down());
    assertEquals(Spans.NONE, measured().observed().unknown());
  }

  @Test
  void everyProblemIsToldWithItsLineAndNothingIsKept() throws IOException {
    Shell.Said said =
        imported(
            """
            service,source,at,seen
            mailbox,old,2026-05-31T12:00:00Z,UP
            mailboxx,old,2026-05-31T12:01:00Z,UP
            mailbox,old,yesterday,UP

            mailbox,old,2026-05-31T12:03:00Z,GREEN
            mailbox,old
            mailbox,old,2027-01-01T00:00:00Z,UP
            """);
    assertEquals(Status.INPUT, said.status());
    assertEquals(
        List.of(
            "samples.csv:3: unknown service 'mailboxx': did you mean 'mailbox'?",
            "samples.csv:4: at is 'yesterday', expected such as 2026-06-01T12:00:00Z",
            "samples.csv:6: seen is 'GREEN', expected UP, DOWN or UNKNOWN",
            "samples.csv:7: has 2 values, expected 4",
            "samples.csv:8: at is '2027-01-01T00:00:00Z', expected a moment that is over"),
        said.errLines());
    assertEquals(List.of(), measured().outages());
    assertEquals(Spans.of(NOON, NOON.plusSeconds(3600)), measured().observed().unknown());
  }

  @Test
  void theColumnsHaveTheirNames() throws IOException {
    assertEquals(
        List.of("samples.csv:1: names other columns, expected service,source,at,seen"),
        imported("time,state\n2026-05-31T12:00:00Z,UP\n").errLines().subList(0, 1));
    assertEquals(
        List.of("samples.csv:1: is missing, expected the columns service,source,at,seen"),
        imported("").errLines());
    assertEquals(Status.INPUT, shell.run("import", "samples", "nowhere.csv").status());
    assertEquals(Status.USAGE, shell.run("import").status());
    assertEquals(Status.USAGE, imported("", "--interval", "0").status());
  }
}
