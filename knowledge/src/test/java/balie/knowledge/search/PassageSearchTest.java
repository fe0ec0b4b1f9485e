package balie.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Model;
import balie.knowledge.index.PassageIndex;
import balie.knowledge.search.PassageSearch.Found;
import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSearchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Set<String> EVERYONE = Set.of("everyone");
  private static final Set<String> STAFF = Set.of("everyone", "staff");

  private static final Document PASSWORD =
      english(
          "password",
          "Change your password",
          """
          Open the account page and choose a new password.

          ## When you forgot it
          Ask the desk for a code.\
          """);
  private static final Document PRINT =
      english("print", "Print on the printer of your floor", "Choose the printer in the list.");
  private static final Document MEETING =
      english("meeting", "Book a meeting room", "Open the calendar and add a room.");
  private static final Document STAFF_RESET =
      document(
          "staff-reset",
          "Reset the password of somebody",
          Language.EN,
          "staff",
          Optional.empty(),
          Optional.empty(),
          "Open the directory and reset the password of the account. Password, password.");
  private static final Document DUTCH_PHONE =
      document(
          "telefoon",
          "Je mail lezen op je telefoon",
          Language.NL,
          "everyone",
          Optional.of("mailbox"),
          Optional.empty(),
          "Installeer de app en vul je adres in.");
  private static final Document EXPIRED =
      document(
          "expired",
          "Connect the projector",
          Language.EN,
          "everyone",
          Optional.empty(),
          Optional.of(DAY.minusDays(1)),
          "Plug the projector in.");
  private static final Document LAST_DAY =
      document(
          "last-day",
          "Scan a document",
          Language.EN,
          "everyone",
          Optional.empty(),
          Optional.of(DAY),
          "Put the document on the glass.");

  private static final List<Document> OPEN =
      List.of(PASSWORD, PRINT, MEETING, DUTCH_PHONE, EXPIRED, LAST_DAY);

  private static Document english(String id, String title, String body) {
    return document(id, title, Language.EN, "everyone", Optional.empty(), Optional.empty(), body);
  }

  private static Document document(
      String id,
      String title,
      Language language,
      String audience,
      Optional<String> subject,
      Optional<LocalDate> until,
      String body) {
    return new Document(id, title, language, audience, subject, until, body);
  }

  private static PassageSearch search(List<Document> documents) {
    return new PassageSearch(new PassageIndex(documents), Translations.shipped());
  }

  private static PassageSearch.Asker asker(Set<String> audiences) {
    return new PassageSearch.Asker(audiences, DAY, Map.of());
  }

  private static List<Found> find(
      List<Document> documents, String question, Language language, Set<String> audiences) {
    return search(documents).find(Wording.of(question), language, asker(audiences), 10);
  }

  private static List<String> ids(List<Found> found) {
    return found.stream().map(f -> f.passage().document().id()).toList();
  }

  private static List<Document> withStaff() {
    List<Document> all = new ArrayList<>(OPEN);
    all.add(STAFF_RESET);
    return all;
  }

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
