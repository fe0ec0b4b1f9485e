package balie.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.knowledge.source.Language;
import balie.knowledge.source.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageRecogniserTest {
  private final LanguageRecogniser recogniser =
      new LanguageRecogniser(UnderstandingTest.Lessons.ALL);

  @ParameterizedTest
  @CsvSource({
    "how much does it cost, EN",
    "hoeveel kost het, NL",
    "what room do I have, EN",
    "bewaren jullie dat lang, NL"
  })
  void aTellingTextIsRecognisedWhateverTheProfile(String text, Language language) {
    for (Language profile : Language.values()) {
      assertEquals(language, recogniser.recognise(Wording.of(text).forms(), profile));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theProfileDecidesWhereTheTextTellsNothing(Language profile) {
    assertEquals(profile, recogniser.recognise(List.of(), profile));
    assertEquals(profile, recogniser.recognise(List.of("{service}", "42"), profile));
  }

  @Test
  void withoutExamplesTheProfileDecides() {
    LanguageRecogniser unlearnt = new LanguageRecogniser(List.of());
    assertEquals(Language.NL, unlearnt.recognise(List.of("hello"), Language.NL));
  }
}
