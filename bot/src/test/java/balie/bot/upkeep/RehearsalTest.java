package balie.bot.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.review.GoldenRun;
import balie.storage.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When the golden questions are asked without anybody asking for it.
class RehearsalTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final Database database = Database.inMemory();
  private final List<Instant> asked = new ArrayList<>();
  private long edition = 1;

  @AfterEach
  void close() {
    database.close();
  }

  /// A fresh one each time, as after a restart.
  private void look(Instant now) {
    new Rehearsal(database.review().goldenRuns(), this::examine, () -> edition).doIfDue(now);
  }

  private Optional<GoldenRun> examine(Instant now) {
    asked.add(now);
    return Optional.of(new GoldenRun(now, edition, 10, 9, 1, 0, 0));
  }

  @Test
  void theyAreAskedOnceADayAlsoAcrossARestart() {
    look(NOON);
    look(NOON.plus(Duration.ofHours(23)));
    look(NOON.plus(Duration.ofDays(1)));
    assertEquals(List.of(NOON, NOON.plus(Duration.ofDays(1))), asked);
    assertEquals(2, database.review().goldenRuns().of(NOON, NOON.plus(Duration.ofDays(2))).size());
  }

  @Test
  void theyAreAskedAnewAfterAPublication() {
    look(NOON);
    edition = 2;
    look(NOON.plusSeconds(60));
    look(NOON.plusSeconds(120));
    assertEquals(List.of(NOON, NOON.plusSeconds(60)), asked);
  }

  @Test
  void aDeskWithoutQuestionsHasNoRun() {
    new Rehearsal(database.review().goldenRuns(), _ -> Optional.empty(), () -> 1).doIfDue(NOON);
    assertEquals(Optional.empty(), database.review().goldenRuns().newest());
  }
}
