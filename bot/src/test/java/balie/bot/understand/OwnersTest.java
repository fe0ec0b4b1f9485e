package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.TestDesk;
import balie.bot.request.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {
  private static Outcome asked(String question) {
    return TestDesk.demo().ask("femke", "2026-06-01T10:00:00", question).outcome();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hoeveel opslag heeft de nachtploeg in de mailbox?",
        "hoe groot is de mailbox die de receptie krijgt, en hoeveel opslag heeft de receptie?",
        "how much mailbox space does the night shift have?",
        "how big a mailbox has the legal department got?"
      })
  void whatSomebodyHasWhomNobodyKnowsIsNotToldAsTheAskersOwn(String question) {
    assertInstanceOf(Outcome.Refused.class, asked(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hoeveel opslag heeft de mailbox?",
        "how much space does the mailbox have?",
        "hoeveel opslag heb ik in de mailbox?"
      })
  void whatTheServiceHasIsTheAskersOwn(String question) {
    assertInstanceOf(Outcome.Answered.class, asked(question));
  }
}
