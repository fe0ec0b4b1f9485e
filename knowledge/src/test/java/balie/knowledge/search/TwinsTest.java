package balie.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwinsTest {
  private static final Document REFUND =
      document(
          "Refund a ticket at the till",
          Language.EN,
          "till",
          "A visitor may get the money back. Scan the barcode and choose the reason. Open the"
              + " drawer and print two receipts.");
  private static final Document TERUGBETALEN =
      document(
          "Een kaartje terugbetalen aan de kassa",
          Language.NL,
          "till",
          "Een bezoeker kan het geld terugkrijgen. Scan de streepjescode en kies de reden. Open"
              + " de lade en druk twee bonnen af.");
  private static final Document PAPIER =
      document(
          "De papierrol van de kassa vervangen",
          Language.NL,
          "till",
          "Open het deksel van de printer. Haal de lege rol eruit en leg de nieuwe erin. Sluit"
              + " het deksel.");

  private final Twins twins = new Twins(Translations.shipped());

  private static Document document(String title, Language language, String subject, String body) {
    return new Document(
        title, title, language, "everyone", Optional.of(subject), Optional.empty(), body);
  }

  @Test
  void whatSaysTheSameInTwoLanguagesAreTwins() {
    assertTrue(twins.are(REFUND, TERUGBETALEN));
    assertTrue(twins.are(TERUGBETALEN, REFUND));
  }

  @Test
  void anotherArticleOfTheSameSubjectIsNone() {
    assertFalse(twins.are(REFUND, PAPIER));
  }

  @Test
  void theSameWordsAboutAnotherSubjectAreNone() {
    Document shop = document(TERUGBETALEN.title(), Language.NL, "shop", TERUGBETALEN.body());
    assertFalse(twins.are(REFUND, shop));
  }

  @Test
  void ofOneLanguageThereAreNone() {
    assertFalse(twins.are(TERUGBETALEN, TERUGBETALEN));
  }

  @Test
  void aLongArticleThatHoldsAShortOneIsNoTwinOfIt() {
    Document all =
        document(
            TERUGBETALEN.title(),
            Language.NL,
            "till",
            TERUGBETALEN.body() + " " + PAPIER.body() + " " + PAPIER.body());
    assertFalse(twins.are(REFUND, all));
  }

  @Test
  void aTitleIsLookedForByItsTranslations() {
    assertTrue(twins.title(REFUND).contains("kassa"), twins.title(REFUND).toString());
    assertEquals(twins.title(PAPIER).stream().distinct().toList(), twins.title(PAPIER));
  }
}
