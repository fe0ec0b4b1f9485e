package balie.knowledge.search;

import static balie.knowledge.search.SearchedArticles.DUTCH_PHONE;
import static balie.knowledge.search.SearchedArticles.EVERYONE;
import static balie.knowledge.search.SearchedArticles.MEETING;
import static balie.knowledge.search.SearchedArticles.PRINT;
import static balie.knowledge.search.SearchedArticles.STAFF;
import static balie.knowledge.search.SearchedArticles.asker;
import static balie.knowledge.search.SearchedArticles.document;
import static balie.knowledge.search.SearchedArticles.english;
import static balie.knowledge.search.SearchedArticles.find;
import static balie.knowledge.search.SearchedArticles.ids;
import static balie.knowledge.search.SearchedArticles.search;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Model;
import balie.knowledge.search.PassageSearch.Found;
import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Wording;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What an article that says the same in the other language makes of a search.
class TwinsFoundTest {
  private static final Document WIFI =
      english(
          "wifi",
          "Connect a phone or laptop to the wifi",
          """
          Use your work account to get online on your phone.

          ## On a phone
          Open the settings and choose the network. Type your work address and password.\
          """);
  private static final String DRAADLOOS =
      """
      Gebruik je werkaccount om met je telefoon online te gaan.

      ## Op een telefoon
      Open de instellingen en kies het netwerk. Typ je werkadres en wachtwoord.\
      """;

  private static Document wireless(String audience) {
    return document(
        "draadloos",
        "Verbinding maken met het netwerk",
        Language.NL,
        audience,
        Optional.empty(),
        Optional.empty(),
        DRAADLOOS);
  }

  @Test
  void whatSaysTheSameInTheOwnLanguageIsToldThoughTheOtherIsLikelier() {
    // given
    List<Document> both = List.of(WIFI, wireless("everyone"), DUTCH_PHONE, PRINT, MEETING);
    String question = "hoe geraak ik met mijn laptop op de wifi";

    // when
    List<Found> found = find(both, question, Language.NL, EVERYONE);

    // then
    assertEquals("draadloos", ids(found).getFirst());
    assertFalse(ids(found).contains("wifi"));
    double foreign =
        find(List.of(WIFI, DUTCH_PHONE, PRINT, MEETING), question, Language.NL, EVERYONE)
            .getFirst()
            .confidence();
    assertEquals(foreign, found.getFirst().confidence(), 0.1);
  }

  @Test
  void aTwinThatTheAskerMayNotReadIsNotToldInstead() {
    List<Document> both = List.of(WIFI, wireless("staff"), DUTCH_PHONE, PRINT, MEETING);
    String question = "hoe geraak ik met mijn laptop op de wifi";
    assertEquals("wifi", ids(find(both, question, Language.NL, EVERYONE)).getFirst());
    assertEquals("draadloos", ids(find(both, question, Language.NL, STAFF)).getFirst());
  }

  @Test
  void whatAnotherArticleHoldsAsWellTellsLessOfOne() {
    // given
    Document cable = english("cable", "Get online", "Plug the cable in and open the settings.");
    List<Document> alone = List.of(WIFI, PRINT, MEETING);
    List<Document> beside = List.of(WIFI, PRINT, cable);
    String question = "in which settings do I choose the network of the cable?";

    // then
    assertTrue(
        of("wifi", find(alone, question, Language.EN, EVERYONE))
            > of("wifi", find(beside, question, Language.EN, EVERYONE)) + 0.1);
  }

  @Test
  void aTwinIsNoRival() {
    String question = "how do I get my laptop onto the wifi";
    PassageSearch alone = search(List.of(WIFI, PRINT, MEETING));
    PassageSearch both = search(List.of(WIFI, wireless("everyone"), PRINT, MEETING));
    Embedder model = Model.MINILM.load().orElseThrow();
    alone.learnMeanings(model);
    both.learnMeanings(model);
    assertEquals(
        of("wifi", alone.find(Wording.of(question), Language.EN, asker(EVERYONE), 10)),
        of("wifi", both.find(Wording.of(question), Language.EN, asker(EVERYONE), 10)),
        0.02);
  }

  private static double of(String id, List<Found> found) {
    return found.stream()
        .filter(each -> each.passage().document().id().equals(id))
        .findFirst()
        .orElseThrow()
        .confidence();
  }
}
