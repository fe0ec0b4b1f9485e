package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.TestDesk;
import balie.bot.request.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of the yard's halls one is called Rotunda: it is Bea's, and An has the standard one.
class NamedOfferingTest {
  private static Outcome asked(String who, String question) {
    return TestDesk.yard().ask(who, "2026-06-01T10:00:00", question).outcome();
  }

  @ParameterizedTest
  @CsvSource({
    "bea, how many seats are there in the rotunda?, hall seats 300 seats",
    "bea, hoeveel zitplaatsen zijn er in de rotonde, hall seats 300 seats",
    "bea, what does the rotunda cost me per month?, hall price 250 EUR per month",
    "an, what does the rotunda cost me per month?, hall price 250 EUR per month",
  })
  void anOfferingThatOnlyOneServiceHasNamesIt(String who, String question, String expected) {
    Outcome.Answered answered = assertInstanceOf(Outcome.Answered.class, asked(who, question));
    var fact = answered.facts().getFirst();
    assertEquals(expected, fact.service().id() + " " + fact.term() + " " + fact.value().written());
  }

  @Test
  void whatAnotherOfferingHasIsNotToldAsTheirOwn() {
    assertInstanceOf(
        Outcome.Abstained.class, asked("an", "how many seats are there in the rotunda?"));
  }
}
