package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import balie.bot.flow.Turn;
import balie.bot.request.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a desk's own terms get that were learnt from three examples, beside those that ship.
class OwnTermsOfADeskTest {
  private static Turn ask(String question) {
    return TestDesk.yard().ask("an", "2026-06-01T10:00:00", question);
  }

  private static List<String> told(Turn turn) {
    return turn.outcome() instanceof Outcome.Answered answered
        ? answered.facts().stream()
            .map(fact -> fact.service().id() + " " + fact.term() + " " + fact.value().written())
            .toList()
        : List.of();
  }

  @ParameterizedTest
  @CsvSource({
    "how long may we keep the van?, car loan-period 3 days",
    "tot wanneer mag ik de bestelwagen houden?, car loan-period 3 days",
    "what is the fine for the pool car?, car late-fee 20 EUR once",
    "how many seats did the hall have in 2025?, hall seats 120 seats",
    "wat kost de poolwagen per maand?, car price 35 EUR per month",
  })
  void whatIsAskedOfANamedServiceIsWhatItStates(String question, String expected) {
    assertEquals(List.of(expected), told(ask(question)));
  }

  @Test
  void thePriceIsNotToldWhereTheFineMayBeMeant() {
    Turn turn = ask("what does it cost if the pool car comes back too late?");
    assertFalse(told(turn).contains("car price 35 EUR per month"), turn.reply().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoeveel MB is mijn mailbox groot", "how big is my mailbox?"})
  void whatOnlyOtherDesksHaveIsNotAnsweredByAnotherService(String question) {
    assertEquals(List.of(), told(ask(question)));
  }
}
