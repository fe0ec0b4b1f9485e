package balie.bot.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Compares the calendar with an oracle that walks; see the package's words for the long run.
class BusinessCalendarOracleTest {
  private static final long DAY = 86_400_000;

  @Test
  void elapsedIsWhatTheWalkCounts() {
    Cases.run(
        1,
        random -> {
          RandomCase given = RandomCase.of(random);
          Walk walk = new Walk(given.versions(), given.step());
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          assertEquals(
              walk.elapsed(given.from(), given.until()),
              calendar.elapsed(at(given.from()), at(given.until())).toMillis(),
              given::toString);
        });
  }

  @Test
  void aTargetIsDueWhereTheWalkHasCountedIt() {
    Cases.run(
        0.3,
        random -> {
          RandomCase given = RandomCase.of(random);
          Walk walk = new Walk(given.versions(), given.step());
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          long most = (given.until() - given.from()) / given.step();
          long target = random.nextLong(most + 1) * given.step();
          OptionalLong expected = walk.due(given.from(), target, given.until(), _ -> true);
          Due due = calendar.due(at(given.from()), Duration.ofMillis(target));
          agree(expected, due, given);
        });
  }

  @Test
  void businessDaysEndWhereTheWalkSeesTheLastClose() {
    Cases.run(
        0.1,
        random -> {
          RandomCase given = RandomCase.of(random, RandomCase.MINUTE);
          Walk walk = new Walk(given.versions(), given.step());
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          int days = random.nextInt(1, 5);
          long until = Math.max(given.until(), given.from() + 5 * DAY);
          OptionalLong expected = walk.due(given.from(), days, until);
          if (expected.isPresent()) {
            Due due = calendar.due(at(given.from()), new TargetTime.BusinessDays(days));
            assertEquals(new Due.At(at(expected.getAsLong())), due, given::toString);
          }
        });
  }

  @Test
  void theNextChangeIsWhereTheWalkSeesIt() {
    Cases.run(
        0.1,
        random -> {
          RandomCase given = RandomCase.of(random);
          Walk walk = new Walk(given.versions(), given.step());
          BusinessCalendar calendar = new BusinessCalendar(given.versions());
          assertEquals(walk.open(given.from()), calendar.isOpen(at(given.from())));
          OptionalLong expected = walk.change(given.from(), given.until());
          Optional<Instant> change = calendar.nextChange(at(given.from()));
          if (expected.isPresent()) {
            assertEquals(Optional.of(at(expected.getAsLong())), change, given::toString);
          } else {
            assertTrue(
                change.isEmpty() || !change.get().isBefore(at(given.until())), given::toString);
          }
        });
  }

  @Test
  void aDatesStretchesHoldWhatTheWalkSeesOfThatDate() {
    Cases.run(
        0.05,
        random -> {
          RandomCase given = RandomCase.of(random, RandomCase.MINUTE);
          Walk walk = new Walk(given.versions(), given.step());
          LocalDate date = walk.date(given.from()).plusDays(random.nextInt(-1, 2));
          List<Span> open = new BusinessCalendar(given.versions()).open(date);
          long begin = date.toEpochDay() * DAY - DAY;
          for (long at = begin; at < begin + 3 * DAY; at += given.step()) {
            Instant instant = at(at);
            boolean inside =
                open.stream()
                    .anyMatch(
                        each -> !instant.isBefore(each.from()) && instant.isBefore(each.until()));
            assertEquals(walk.open(at) && walk.date(at).equals(date), inside, given::toString);
          }
        });
  }

  private static void agree(OptionalLong expected, Due due, RandomCase given) {
    if (expected.isPresent()) {
      assertEquals(new Due.At(at(expected.getAsLong())), due, given::toString);
      return;
    }
    switch (due) {
      case Due.At(Instant then) -> assertTrue(then.isAfter(at(given.until())), given::toString);
      case Due.TooFar _ -> {}
    }
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
