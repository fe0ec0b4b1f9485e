package balie.knowledge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.source.Translations.Translation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {
  private final Translations translations = Translations.shipped();

  @ParameterizedTest
  @CsvSource({
    "password, EN, wachtwoord",
    "wachtwoord, NL, password",
    "printer, EN, printer",
    "abroad, EN, buitenland"
  })
  void aWordHasItsTranslation(String word, Language language, String translation) {
    assertTrue(
        translations.of(word, language).stream().anyMatch(t -> t.word().equals(translation)),
        () -> translations.of(word, language).toString());
  }

  @Test
  void anUnknownWordHasNone() {
    assertEquals(List.of(), translations.of("zeppelin", Language.EN));
    assertEquals(List.of(), translations.of("", Language.NL));
  }

  @Test
  void aProbabilityIsOne() {
    for (String word : List.of("password", "mail", "phone", "printer", "network")) {
      for (Translation translation : translations.of(word, Language.EN)) {
        assertTrue(translation.probability() > 0 && translation.probability() <= 1, word);
      }
    }
  }
}
