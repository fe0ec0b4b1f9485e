package balie.storage.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of problems does.
public abstract class ProblemsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final PersonId ELS = new PersonId("els@example.org");

  /// An empty store.
  protected abstract Problems problems();

  private Problem open(String title) {
    return problems().open(new ServiceId("vpn"), title, ELS, NOON);
  }

  private Problem read(Problem problem) {
    return problems().find(problem.number()).orElseThrow();
  }

  @Test
  void aProblemIsFoundAsItWasOpened() {
    Problem problem = open("drops every hour");
    assertEquals(problem, read(problem));
    assertEquals("drops every hour", problem.title());
    assertEquals(NOON, problem.at());
    assertEquals(Optional.empty(), problem.workaround());
    assertEquals(
        Optional.empty(), problems().find(new ProblemNumber(problem.number().value() + 1)));
  }

  @Test
  void whatIsLearntReplacesWhatWasKnown() {
    Problem problem = open("drops every hour");
    problems().knownError(problem.number(), "the lease");
    problems().workaround(problem.number(), "connect anew");
    problems().workaround(problem.number(), "the second server");
    assertEquals(Optional.of("the lease"), read(problem).knownError());
    assertEquals(Optional.of("the second server"), read(problem).workaround());
  }

  @Test
  void aTicketIsLinkedOnce() {
    Problem problem = open("drops every hour");
    problems().link(problem.number(), new TicketNumber(4));
    problems().link(problem.number(), new TicketNumber(4));
    problems().link(problem.number(), new TicketNumber(9));
    assertEquals(List.of(new TicketNumber(4), new TicketNumber(9)), read(problem).incidents());
  }

  @Test
  void whatIsMendedIsListedNoMoreAndStillFound() {
    Problem one = open("one");
    Problem two = open("two");
    assertEquals(List.of(two, one), problems().open());
    problems().solved(two.number(), NOON.plusSeconds(1));
    assertEquals(List.of(one), problems().open());
    assertEquals(Optional.of(NOON.plusSeconds(1)), read(two).solvedAt());
  }
}
