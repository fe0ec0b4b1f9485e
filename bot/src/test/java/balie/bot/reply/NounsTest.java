package balie.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import balie.storage.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NounsTest {
  private static final Map<String, List<String>> DEVICE =
      Map.of("en", List.of("device", "devices"), "nl", List.of("toestel", "toestellen"));

  @Test
  void aNounIsFoundByAnySpelling() {
    Nouns nouns = Nouns.shipped();

    assertEquals("mailbox", nouns.one(" MAILBOXES ", Language.EN));
    assertEquals("licenties", nouns.many("license", Language.NL));
    assertEquals("device", nouns.one("apparaten", Language.EN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Snorkels", "per device", "devices  per", "device\u202E"})
  void whatIsNoNounOfTheTableStaysAsWritten(String written) {
    assertEquals(written, Nouns.shipped().many(written, Language.NL));
  }

  @Test
  void everyNounAfterPerIsSingular() {
    assertEquals(
        "oproepen per lijn per dag", Nouns.shipped().many("call per lines per days", Language.NL));
  }

  @Test
  void aSpellingOfTwoNounsIsRefused() {
    Map<String, List<String>> other =
        Map.of("en", List.of("Devices", "sets"), "nl", List.of("stel", "stellen"));

    assertThrows(IllegalArgumentException.class, () -> Nouns.of(List.of(DEVICE, other)));
  }

  @Test
  void aRowThatMissesALanguageIsRefused() {
    Map<String, List<String>> english = Map.of("en", List.of("device", "devices"));
    Map<String, List<String>> oneForm = Map.of("en", List.of("device"), "nl", List.of("toestel"));

    assertThrows(IllegalArgumentException.class, () -> Nouns.of(List.of(english)));
    assertThrows(IllegalArgumentException.class, () -> Nouns.of(List.of(oneForm)));
    assertThrows(IllegalArgumentException.class, () -> Nouns.of(List.of("device")));
  }
}
