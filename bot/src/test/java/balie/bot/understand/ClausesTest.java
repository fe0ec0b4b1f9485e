package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClausesTest {
  @Test
  void whatOnlyPointsAtSomethingDoesNotStandAlone() {
    assertEquals(
        List.of("The auditor asks for the RTO of the scanners,"),
        Clauses.standing("The auditor asks for the RTO of the scanners, how much is that?"));
    assertEquals(
        List.of("de auditor vraagt de RTO van de scanners,"),
        Clauses.standing("de auditor vraagt de RTO van de scanners, hoeveel is die dan?"));
  }

  @Test
  void whomItCallsTogetherIsNoPartOfAMessage() {
    assertEquals(
        "my mail is down",
        Clauses.withoutCourtesy("my mail is down @everyone <!channel>", Set.of()).strip());
    assertEquals(
        "write to me@here.example", Clauses.withoutCourtesy("write to me@here.example", Set.of()));
  }

  @Test
  void aQuestionWithSomethingToAskForStandsAlone() {
    assertEquals(
        List.of("It is full again.", " How much fits in it?"),
        Clauses.standing("It is full again. How much fits in it?"));
  }
}
