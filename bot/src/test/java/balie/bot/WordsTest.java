package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.Turn;
import balie.storage.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which language it is answered, and how that language writes.
class WordsTest {
  private static final String NOW = "2026-06-02T10:00";

  @ParameterizedTest
  @CsvSource({
    "an, how big may my mailbox be?, EN",
    "an, hoe groot mag mijn mailbox zijn?, NL",
    "sam, hoe groot mag mijn mailbox zijn?, NL",
    "sam, how big may my mailbox be?, EN",
    "an, VPN?, NL", // tells nothing: the person's own
    "sam, VPN?, EN",
    "'', VPN?, EN" // the desk's first
  })
  void theAnswerIsInTheLanguageOfTheQuestion(String who, String question, Language language) {
    // when
    Turn turn = TestDesk.small().ask(who, NOW, question);

    // then
    assertEquals(language, turn.understood().asking().language());
    assertEquals(language, turn.reply().language());
  }

  @ParameterizedTest
  @CsvSource({
    "an, wat kost mijn mailbox?, '€ 12,50 per maand'",
    "sam, what does my mailbox cost?, '€12.50 per month'",
    "an, wat is de beschikbaarheid van mijn mailbox?, '99,9 % per maand'",
    "sam, what is the availability of my mailbox?, 99.9% per month",
    "ola, hoe groot mag mijn mailbox zijn?, '1,5 GB'",
    "ola, how big may my mailbox be?, 1.5 GB",
    "an, hoe lang worden backups van mijn mailbox bewaard?, 30 dagen",
    "an, hoe groot mag mijn mailbox zijn?, 'sinds 1 januari 2026'",
    "an, hoe snel wordt een kritiek incident met de mailbox opgelost?, 4 uur"
  })
  void valuesAndDatesAreWrittenAsTheLanguageWritesThem(String who, String question, String holds) {
    String text = TestDesk.small().ask(who, NOW, question).reply().text();
    assertTrue(text.contains(holds), text);
  }

  @Test
  void hoursAreWrittenAsDutchWritesThem() {
    String text =
        TestDesk.small().ask("an", NOW, "is de helpdesk voor de mailbox nu open?").reply().text();
    assertTrue(text.startsWith("Ja, "), text);
    assertTrue(text.contains("12.30 uur"), text);
  }
}
