package balie.bot.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.TestDesk;
import balie.bot.flow.Turn;
import balie.bot.request.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bram's mailbox is the standard one, for 5 EUR; the offering plus costs 9 EUR and holds 4 GB.
class OtherOfferingTest {
  private static Turn asked(String question) {
    return TestDesk.demo().ask("bram", "2026-06-01T10:00:00", question);
  }

  private static String value(Turn turn) {
    Outcome.Answered answered = assertInstanceOf(Outcome.Answered.class, turn.outcome());
    return answered.facts().getFirst().value().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"what does mailbox plus cost?", "hoeveel kost de plus-mailbox?", "wat kost plus?"})
  void whatAnotherOfferingCostsIsToldFromTheCatalogue(String question) {
    Turn turn = asked(question);

    assertTrue(value(turn).contains("9"), () -> value(turn));
    assertTrue(turn.reply().text().contains("Plus"), turn.reply().text());
    assertTrue(turn.reply().text().contains("catalog"), turn.reply().text());
  }

  @Test
  void whatAnotherOfferingHoldsIsNotToldAndNeitherIsTheirOwn() {
    Turn turn = asked("how big is the plus mailbox");

    assertInstanceOf(Outcome.Abstained.class, turn.outcome());
    assertTrue(!turn.reply().text().contains("500"), turn.reply().text());
  }

  @Test
  void theirOwnOfferingByItsNameIsTheirOwn() {
    assertEquals(
        value(asked("what does my mailbox cost?")),
        value(asked("hoeveel kost de standaard-mailbox?")));
  }

  @Test
  void aMailboxThatIsFullNamesNoOffering() {
    assertInstanceOf(
        Outcome.Answered.class, asked("my mailbox full, how much may it hold?").outcome());
  }
}
