package balie.knowledge.search;

import static balie.knowledge.search.SearchedArticles.DAY;
import static balie.knowledge.search.SearchedArticles.DUTCH_PHONE;
import static balie.knowledge.search.SearchedArticles.EVERYONE;
import static balie.knowledge.search.SearchedArticles.MEETING;
import static balie.knowledge.search.SearchedArticles.OPEN;
import static balie.knowledge.search.SearchedArticles.PRINT;
import static balie.knowledge.search.SearchedArticles.STAFF;
import static balie.knowledge.search.SearchedArticles.STAFF_RESET;
import static balie.knowledge.search.SearchedArticles.asker;
import static balie.knowledge.search.SearchedArticles.document;
import static balie.knowledge.search.SearchedArticles.english;
import static balie.knowledge.search.SearchedArticles.find;
import static balie.knowledge.search.SearchedArticles.ids;
import static balie.knowledge.search.SearchedArticles.search;
import static balie.knowledge.search.SearchedArticles.withStaff;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Model;
import balie.knowledge.search.PassageSearch.Found;
import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSearchTest {

  @Test
  void theBestPassageOfTheBestArticleAnswers() {
    // when
    Found found =
        search(OPEN)
            .answer(Wording.of("how do I change my password?"), Language.EN, asker(EVERYONE))
            .orElseThrow();

    // then
    assertEquals("password", found.passage().document().id());
    assertEquals("", found.passage().heading());
  }

  @Test
  void theHeadingLeadsToItsPassage() {
    assertEquals(
        "When you forgot it",
        find(OPEN, "I forgot my password", Language.EN, EVERYONE).getFirst().passage().heading());
  }

  @Test
  void anArticleComesOnceHoweverManyPassagesFit() {
    List<String> ids = ids(find(OPEN, "password desk account", Language.EN, EVERYONE));
    assertEquals(1, ids.stream().filter("password"::equals).count());
  }

  @Test
  void theLikeliestComesFirst() {
    List<Found> found = find(OPEN, "print a document", Language.EN, EVERYONE);
    for (int i = 1; i < found.size(); i++) {
      assertTrue(found.get(i - 1).confidence() >= found.get(i).confidence());
    }
  }

  @Test
  void staffFindAStaffArticle() {
    assertTrue(
        ids(find(withStaff(), "reset the password of somebody", Language.EN, STAFF))
            .contains("staff-reset"));
  }

  /// The whole answer, confidence and all, is what it would be if the article did not exist.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reset the password of somebody",
        "reset a password in the directory",
        "change my password",
        "wachtwoord van iemand resetten",
        "pasword",
        "print"
      })
  void aStaffArticleNeitherShowsUpNorInfluencesAnything(String question) {
    for (Language language : Language.values()) {
      assertEquals(
          describe(find(OPEN, question, language, EVERYONE)),
          describe(find(withStaff(), question, language, EVERYONE)));
    }
  }

  private static List<String> describe(List<Found> found) {
    return found.stream()
        .map(
            f ->
                f.passage().document().id()
                    + " "
                    + f.passage().number()
                    + " "
                    + Math.round(f.confidence() * 1e9))
        .toList();
  }

  @Test
  void whoBelongsToNoAudienceFindsNothing() {
    assertEquals(List.of(), find(OPEN, "change my password", Language.EN, Set.of()));
  }

  @Test
  void anArticleIsCitedUpToItsLastDayAndNotAfter() {
    assertTrue(ids(find(OPEN, "scan a document", Language.EN, EVERYONE)).contains("last-day"));
    assertEquals(
        List.of(),
        ids(find(OPEN, "connect the projector", Language.EN, EVERYONE)).stream()
            .filter("expired"::equals)
            .toList());
  }

  @Test
  void anArticleInTheOtherLanguageIsFoundThroughTranslation() {
    assertEquals(
        "telefoon",
        ids(find(OPEN, "how do I read my mail on my phone?", Language.EN, EVERYONE)).getFirst());
    assertEquals(
        "password",
        ids(find(OPEN, "hoe verander ik mijn wachtwoord?", Language.NL, EVERYONE)).getFirst());
  }

  @Test
  void anArticleInTheOwnLanguageIsPreferred() {
    // given
    Document english =
        english(
            "phone", "Read your mail on your phone", "Install the app and fill in your address.");
    List<Document> both = List.of(english, DUTCH_PHONE, PRINT, MEETING);

    // then
    assertEquals(
        "phone",
        ids(find(both, "how do I read my mail on my phone?", Language.EN, EVERYONE)).getFirst());
    assertEquals(
        "telefoon",
        ids(find(both, "hoe lees ik mijn mail op mijn telefoon?", Language.NL, EVERYONE))
            .getFirst());
  }

  @Test
  void namingWhatAnArticleIsAboutMakesItLikelier() {
    // given
    PassageSearch search = search(OPEN);
    Wording question = Wording.of("postvak lezen op telefoon");
    PassageSearch.Asker named =
        new PassageSearch.Asker(EVERYONE, DAY, Map.of("mailbox", Set.of("postvak")));

    // when
    double without = search.find(question, Language.NL, asker(EVERYONE), 1).getFirst().confidence();
    double with = search.find(question, Language.NL, named, 1).getFirst().confidence();

    // then
    assertTrue(with > without, with + " " + without);
  }

  @Test
  void aTitleThatSharesOnlyTheSubjectIsNotSure() {
    Document broken =
        document(
            "broken",
            "Your laptop won't start",
            Language.EN,
            "everyone",
            Optional.of("laptop"),
            Optional.empty(),
            "Switch it off, and bring your own laptop to the workplace team at work.");
    PassageSearch.Asker about =
        new PassageSearch.Asker(EVERYONE, DAY, Map.of("laptop", Set.of("laptop")));
    assertTrue(sureness(broken, about, "can I bring my own laptop to work?") <= 0.7);
    assertTrue(sureness(broken, about, "my laptop won't start") > 0.7);
  }

  private static double sureness(Document one, PassageSearch.Asker asker, String question) {
    List<Document> documents = new ArrayList<>(OPEN);
    documents.add(one);
    return search(documents)
        .find(Wording.of(question), Language.EN, asker, 10)
        .getFirst()
        .confidence();
  }

  @Test
  void aTypingSlipIsReadAsTheWordThatIsMeant() {
    assertEquals(
        "password", ids(find(OPEN, "chnage my passwrod", Language.EN, EVERYONE)).getFirst());
  }

  @Test
  void whatNoArticleIsAboutIsNotAnswered() {
    assertEquals(
        Optional.empty(),
        search(OPEN).answer(Wording.of("how tall is a giraffe?"), Language.EN, asker(EVERYONE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "😀",
        "\u0000",
        "\uD800",
        "title:* OR *:*",
        "audience:staff",
        "' OR 1=1--",
        "*",
        "\"",
        "a AND ("
      })
  void hostileTextFindsNothingSureAndBreaksNothing(String text) {
    assertTrue(
        find(withStaff(), text, Language.EN, EVERYONE).stream()
            .allMatch(f -> f.passage().document().audience().equals("everyone")));
  }

  @Test
  void anEmptyBaseFindsNothing() {
    assertEquals(List.of(), find(List.of(), "change my password", Language.EN, EVERYONE));
  }

  @Test
  void aPassageThatSharesNoWordIsFoundByWhatItMeans() {
    // given
    PassageSearch search = search(OPEN);
    Wording question = Wording.of("somewhere to sit together with my team");

    // when
    double byWords = best(search, question);
    search.learnMeanings(Model.MINILM.load().orElseThrow());
    List<Found> found = search.find(question, Language.EN, asker(EVERYONE), 1);

    // then
    assertEquals(List.of("meeting"), ids(found));
    assertTrue(found.getFirst().confidence() > byWords);
  }

  private static double best(PassageSearch search, Wording question) {
    return search.find(question, Language.EN, asker(EVERYONE), 1).stream()
        .mapToDouble(Found::confidence)
        .max()
        .orElse(0);
  }

  @Test
  void whatOthersMayReadIsNotFoundByItsMeaningNorChangesWhatIs() {
    // given
    List<Document> withHidden = new ArrayList<>(OPEN);
    withHidden.add(STAFF_RESET);
    Embedder model = Model.MINILM.load().orElseThrow();
    PassageSearch all = search(withHidden);
    PassageSearch open = search(OPEN);
    all.learnMeanings(model);
    open.learnMeanings(model);
    Wording question = Wording.of("Reset the password of somebody");

    // when
    List<Found> found = all.find(question, Language.EN, asker(EVERYONE), 10);

    // then
    assertEquals(open.find(question, Language.EN, asker(EVERYONE), 10), found);
    assertEquals("staff-reset", ids(all.find(question, Language.EN, asker(STAFF), 1)).getFirst());
  }

  @Test
  void whatIsCitableNoLongerIsNotFoundByItsMeaning() {
    // given
    PassageSearch search = search(OPEN);
    search.learnMeanings(Model.MINILM.load().orElseThrow());

    // when
    List<Found> found =
        search.find(Wording.of("Connect the projector"), Language.EN, asker(EVERYONE), 10);

    // then
    assertFalse(ids(found).contains("expired"));
  }

  @Test
  void aDutchArticleIsFoundByAnEnglishQuestionInOtherWords() {
    // given
    PassageSearch search = search(OPEN);
    search.learnMeanings(Model.MINILM.load().orElseThrow());

    // when
    List<Found> found =
        search.find(
            Wording.of("how do I get my e-mails onto my smartphone"),
            Language.EN,
            asker(EVERYONE),
            1);

    // then
    assertEquals(List.of("telefoon"), ids(found));
  }
}
