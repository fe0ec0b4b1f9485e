package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.Turn;
import balie.bot.request.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A message may ask several things: each is answered, or it is said that it can't be.
class SeveralQuestionsTest {
  private static Turn ask(String who, String question) {
    return TestDesk.demo().ask(who, "2026-06-01T10:00:00", question);
  }

  private static List<String> told(Turn turn) {
    return turn.parts().stream()
        .map(Turn.Part::outcome)
        .filter(Outcome.Answered.class::isInstance)
        .map(Outcome.Answered.class::cast)
        .map(answered -> answered.facts().getFirst())
        .map(fact -> fact.service().id() + " " + fact.term() + " " + fact.value().written())
        .toList();
  }

  @Test
  void bothAreAnsweredEachWithItsSource() {
    Turn turn = ask("anna", "what's my mailbox quota and how long are backups kept?");
    assertEquals(List.of("mailbox quota 2 GB", "mailbox backup-retention 30 days"), told(turn));
    assertEquals(3, turn.reply().text().split("SLA-MAIL-SALES v3", -1).length);
    assertEquals(List.of("open-ticket"), turn.reply().offers());
  }

  @Test
  void theSecondIsAboutWhatTheFirstWasAbout() {
    Turn turn = ask("bram", "Hoe groot is mijn postvak? En wat kost het?");
    assertEquals(List.of("mailbox quota 500 MB", "mailbox price 5 EUR per month"), told(turn));
  }

  @Test
  void aDayCountsForBoth() {
    Turn turn = ask("anna", "How big was my mailbox on 1 June 2025 and what did it cost?");
    assertEquals("mailbox quota 1500 MB", told(turn).getFirst());
    turn.parts().forEach(part -> assertEquals(2025, part.understood().asking().day().getYear()));
  }

  @Test
  void whoseItIsCountsForBoth() {
    Turn refused = ask("anna", "how big is Chen's mailbox and what does it cost?");
    assertEquals(List.of(), told(refused));
    assertInstanceOf(Outcome.Refused.class, refused.outcome());
    Turn staff = ask("noor", "how big is Chen's mailbox and what does it cost?");
    assertEquals(List.of("mailbox quota 5 GB", "mailbox price 9 EUR per month"), told(staff));
    assertTrue(staff.reply().isPrivate());
  }

  @Test
  void whatCannotBeAnsweredIsSaidAndTheRestCounts() {
    Turn turn = ask("anna", "Who won the world cup? And how big is my mailbox?");
    assertInstanceOf(Outcome.Answered.class, turn.outcome());
    assertTrue(turn.reply().text().contains("“Who won the world cup?”\nI don't know"));
    assertTrue(turn.reply().text().contains("2 GB"));
  }

  @Test
  void oneRefusalIsTheOutcomeOfAll() {
    Turn turn = ask("anna", "How big is my mailbox, and how big is the mailbox of Chen Liu?");
    assertInstanceOf(Outcome.Refused.class, turn.outcome());
    assertFalse(turn.reply().text().contains("5 GB"), turn.reply().text());
  }

  @Test
  void whatIsAskedBackCanBePickedAfterwards() {
    Turn turn =
        ask("anna", "how big is my mailbox? and how often do you make backups of my laptop?");
    assertEquals(2, turn.parts().size());
    Turn asked =
        ask("george", "hoeveel kost de vpn en hoe snel wordt een kritiek incident opgelost?");
    assertEquals(asked.reply().choices().size(), asked.focus().choices().size());
    assertTrue(asked.focus().choices().size() > 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Outlook is full again, can you help? How big may it get?",
        "hoe groot is mijn postvak? hoeveel kan er in mijn mailbox?",
        "Third time this week! Is that normal? How big is my mailbox?"
      })
  void aComplaintOrTheSameAgainIsNoSecondQuestion(String message) {
    assertEquals(1, ask("anna", message).parts().size());
  }
}
