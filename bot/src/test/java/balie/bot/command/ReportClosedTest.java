package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.Reviews;
import balie.bot.flow.RoadDesk;
import balie.bot.request.Asking;
import balie.bot.request.ReviewOutcome;
import balie.bot.review.CloseMonth;
import balie.storage.availability.Blame;
import balie.storage.availability.Cadence;
import balie.storage.availability.Correction;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A closed month, from the command line: in May the mailbox was down for an hour, which somebody
/// said afterwards was none.
class ReportClosedTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final PersonId MIA = new PersonId("mia@example.org");
  private static final Instant BEGIN = Instant.parse("2026-04-30T22:00:00Z");
  private static final Instant DOWN = Instant.parse("2026-05-12T08:00:00Z");

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void closeAndCorrect() throws IOException {
    shell = new Shell(folder).with("BALIE_DATA", "data");
    try (Database database = RoadDesk.database(Files.createDirectory(folder.resolve("data")))) {
      measure(database);
      Register register = database.publications().register().orElseThrow();
      CloseMonth close = Reviews.closing(register, database);
      Person mia = register.person(MIA).orElseThrow();
      Asking asking = asking(mia, "2026-06-02T09:00:00+02:00[Europe/Brussels]");
      assertInstanceOf(ReviewOutcome.Closed.class, close.close(asking, mia, List.of(), MAY));
      Correction unused =
          database
              .corrections()
              .add(
                  new Correction.Said(
                      MAILBOX,
                      Correction.Claim.UP,
                      DOWN,
                      Optional.of(DOWN.plusSeconds(3_600)),
                      "",
                      new Blame.NotSaid(),
                      MIA,
                      asking.now().toInstant().plusSeconds(60),
                      "it was read all the time",
                      Optional.empty()));
      assertInstanceOf(
          ReviewOutcome.Closed.class,
          close.correct(
              asking(mia, "2026-06-03T09:00:00+02:00[Europe/Brussels]"),
              mia,
              List.of(MAILBOX),
              MAY,
              "the prober was wrong"));
    }
  }

  private static Asking asking(Person person, String now) {
    ZonedDateTime at = ZonedDateTime.parse(now);
    return new Asking(Optional.of(person), Language.EN, at, at.toLocalDate(), Optional.empty());
  }

  private static void measure(Database database) {
    Source source =
        database
            .measurements()
            .declare(
                new Source.Declared(
                    MAILBOX,
                    "http",
                    Source.Kind.PROBE,
                    Source.Measures.AVAILABILITY,
                    new Cadence(Duration.ofMinutes(1), Duration.ZERO, 2)),
                BEGIN);
    Instant up = DOWN.plusSeconds(3_600);
    database
        .measurements()
        .keep(
            List.of(
                run(source, Seen.UP, BEGIN, DOWN.minusSeconds(60)),
                run(source, Seen.DOWN, DOWN, up.minusSeconds(60)),
                run(source, Seen.UP, up, Instant.parse("2026-05-31T22:00:00Z"))));
  }

  private static Run run(Source source, Seen seen, Instant from, Instant until) {
    return new Run(source.id(), seen, from, until, Duration.between(from, until).toMinutes() + 1);
  }

  @Test
  void bothVersionsComeOutTheSameWhenTheyAreCountedAgain() {
    Shell.Said first =
        shell.run(
            "report",
            "closed",
            "--month",
            "2026-05",
            "--service",
            "mailbox",
            "--version",
            "1",
            "--again");
    Shell.Said second =
        shell.run("report", "closed", "--month", "2026-05", "--service", "mailbox", "--again");
    assertEquals(0, first.status(), first::err);
    assertEquals(0, second.status(), second::err);
    assertTrue(first.err().contains("mailbox v1: counted again, the same"), first::err);
    assertTrue(second.err().contains("mailbox v2: counted again, the same"), second::err);
    assertTrue(second.err().contains("by mia@example.org"), second::err);
    assertTrue(second.err().contains("the prober was wrong"), second::err);
    assertNotEquals(first.out(), second.out());
    assertTrue(first.out().contains("\"down_seconds\":3600"), first::out);
    assertTrue(second.out().contains("\"down_seconds\":0"), second::out);
  }

  @Test
  void theReportTellsTheClosedVersion() {
    Shell.Said told =
        shell.run(
            "report", "sla", "--month", "2026-05", "--service", "mailbox", "--format", "json");
    assertEquals(0, told.status(), told::err);
    assertTrue(told.out().contains("\"closed\":{\"version\":2"), told::out);
    Shell.Said words = shell.run("report", "sla", "--month", "2026-05", "--service", "mailbox");
    assertTrue(words.out().contains("version 2: the prober was wrong"), words::out);
  }

  @Test
  void allServicesOfTheMonthAreTold() {
    Shell.Said all = shell.run("report", "closed", "--month", "2026-05");
    assertEquals(4, all.outLines().size(), all::out);
  }

  @Test
  void whatWasNotClosedIsSaid() {
    Shell.Said april = shell.run("report", "closed", "--month", "2026-04");
    assertEquals(1, april.status());
    assertTrue(april.err().contains("2026-04 was not closed"), april::err);
    assertEquals(2, shell.run("report", "closed", "--month", "May").status());
    assertEquals(2, shell.run("report", "closed").status());
  }
}
