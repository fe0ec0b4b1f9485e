package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
  void aQuestionWithSomethingToAskForStandsAlone() {
    assertEquals(
        List.of("It is full again.", " How much fits in it?"),
        Clauses.standing("It is full again. How much fits in it?"));
  }
}
