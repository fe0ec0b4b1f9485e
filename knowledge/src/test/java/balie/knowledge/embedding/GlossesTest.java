package balie.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import org.junit.jupiter.api.Test;

class GlossesTest {
  private final Glosses glosses = new Glosses(Translations.shipped());

  private String english(String dutch) {
    return glosses.of(dutch, Language.NL);
  }

  @Test
  void aCompoundThatIsListedIsSeveralWords() {
    assertEquals("payment method", english("betalingswijze"));
  }

  @Test
  void aCompoundThatNobodyListedIsPutTogetherFromItsParts() {
    assertEquals("security settings", english("beveiligingsinstellingen"));
    assertEquals("company address", english("bedrijfsadres"));
    assertEquals("permission levels", english("machtigingsniveaus"));
  }

  @Test
  void anotherFormOfAWordIsThatWord() {
    assertEquals("clock", english("klokken"));
    assertEquals("open", english("geopende"));
  }

  @Test
  void whatIsNotKnownStaysAsItIs() {
    assertEquals("zzyzx", english("zzyzx"));
    assertEquals("kb4512345", english("KB4512345"));
    assertEquals("x".repeat(500), english("x".repeat(500)));
  }

  @Test
  void everyTextHasAnEnglishOne() {
    assertEquals("", english(""));
    assertEquals("i have my password forget", english("Ik heb mijn wachtwoord vergeten!"));
  }
}
