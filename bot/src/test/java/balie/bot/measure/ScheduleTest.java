package balie.bot.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.service.Probe;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When probes are due.
class ScheduleTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Duration STEP = Duration.ofMillis(50);

  private final Schedule schedule = new Schedule();

  private static List<Watched> probes(int many) {
    List<Watched> all = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      Probe probe =
          new Probe(
              "p" + i,
              new Probe.Tcp("127.0.0.1", 1),
              Duration.ofMinutes(1),
              Duration.ofSeconds(10),
              2);
      all.add(
          new Watched(
              new Source(
                  new SourceId(i),
                  Watched.declared(new ServiceId("s"), probe),
                  NOON,
                  Optional.empty()),
              probe));
    }
    return all;
  }

  /// What is due in each second of some minutes.
  private List<List<Schedule.Due>> seconds(Instant from, int minutes) {
    List<List<Schedule.Due>> seconds = new ArrayList<>();
    Instant at = from;
    for (int second = 0; second < 60 * minutes; second++) {
      List<Schedule.Due> due = new ArrayList<>();
      for (Instant end = at.plusSeconds(1); at.isBefore(end); at = at.plus(STEP)) {
        due.addAll(schedule.due(at));
      }
      seconds.add(due);
    }
    return seconds;
  }

  @Test
  void probesAreSpreadEvenlyOverTheirInterval() {
    schedule.set(probes(5000), NOON);
    List<List<Schedule.Due>> seconds = seconds(NOON, 1);
    int asked = seconds.stream().mapToInt(List::size).sum();
    assertTrue(asked > 4990 && asked <= 5000, "the last look is before the minute's end: " + asked);
    for (List<Schedule.Due> second : seconds) {
      assertTrue(second.size() >= 78 && second.size() <= 88, "5000 / 60, but " + second.size());
    }
  }

  @Test
  void eachKeepsItsPlaceInEveryInterval() {
    schedule.set(probes(100), NOON);
    Map<SourceId, List<Instant>> planned = new HashMap<>();
    for (List<Schedule.Due> second : seconds(NOON, 5)) {
      for (Schedule.Due due : second) {
        planned
            .computeIfAbsent(due.watched().source().id(), _ -> new ArrayList<>())
            .add(due.planned());
      }
    }
    assertEquals(100, planned.size());
    for (List<Instant> places : planned.values()) {
      assertEquals(5, places.size());
      for (int i = 1; i < places.size(); i++) {
        assertEquals(places.get(i - 1).plus(Duration.ofMinutes(1)), places.get(i));
      }
    }
  }

  @Test
  void afterAJumpNothingIsMadeUpFor() {
    schedule.set(probes(100), NOON);
    seconds(NOON, 1);
    for (Instant after : List.of(NOON.plus(Duration.ofHours(9)), NOON.minus(Duration.ofHours(9)))) {
      assertTrue(schedule.jumped(after));
      assertEquals(List.of(), schedule.due(after));
      List<List<Schedule.Due>> minute = seconds(after.plus(STEP), 1);
      assertEquals(100, minute.stream().mapToInt(List::size).sum());
    }
  }

  @Test
  void whoIsLookedAtLateIsAskedOnce() {
    schedule.set(probes(1), NOON);
    List<Schedule.Due> _ = schedule.due(NOON);
    int asked = 0;
    for (int i = 1; i <= 10; i++) {
      asked += schedule.due(NOON.plusSeconds(i * 29L)).size();
    }
    assertEquals(5, asked, "in 290 s it has five places");
  }
}
