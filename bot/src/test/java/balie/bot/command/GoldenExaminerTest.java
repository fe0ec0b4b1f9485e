package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.desk.GoldenLines;
import balie.bot.flow.RoadDesk;
import balie.storage.review.GoldenRun;
import balie.storage.sql.Database;
import balie.storage.ticket.Queue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The golden questions that a database keeps, asked of the desk that it keeps.
class GoldenExaminerTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final String RIGHT =
      "{\"ask\":\"what's my mailbox quota?\",\"as\":\"an@example.org\",\"on\":\"2026-06-01\","
          + "\"expect\":{\"service\":\"mailbox\",\"term\":\"quota\",\"value\":\"2 GB\"}}";
  private static final String FOREIGN =
      "{\"ask\":\"can you book me a flight?\",\"expect\":{\"outcome\":\"abstained\"}}";

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = RoadDesk.database(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Optional<GoldenRun> examined(String... lines) {
    database.review().goldenRuns().keep(List.of(lines));
    return new GoldenExaminer(RoadDesk.snapshots(database), database.review().goldenRuns())
        .examine(NOON);
  }

  @Test
  void whatIsRightAndWhatIsAWrongValueIsCounted() {
    long edition = database.publications().edition();
    assertEquals(
        Optional.of(new GoldenRun(NOON, edition, 3, 2, 0, 1, 1)),
        examined(RIGHT, FOREIGN, RIGHT.replace("2 GB", "3 GB")));
  }

  @Test
  void nothingIsWritten() {
    Optional<GoldenRun> unused =
        examined(RIGHT.replace("what's my mailbox quota?", "my mail is broken"));
    assertEquals(0, database.tickets().count(new Queue.Active()));
    assertEquals(Optional.empty(), database.review().goldenRuns().newest());
  }

  @Test
  void aDeskWithoutQuestionsIsNotExamined() {
    assertEquals(Optional.empty(), examined());
  }

  @Test
  void linesAreReadBackAsTheyWereWritten() {
    List<String> lines =
        List.of(
            RIGHT,
            FOREIGN,
            "{\"ask\":\"open?\",\"at\":\"2026-06-02T12:00:00Z\",\"conversation\":\"a\","
                + "\"kind\":\"hours\",\"in\":\"public\",\"kept-apart\":true,"
                + "\"expect\":{\"outcome\":\"clarify\"}}");
    assertEquals(lines, GoldenLines.write(GoldenLines.read(lines)));
  }
}
