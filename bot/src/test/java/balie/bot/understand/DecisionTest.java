package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.request.HoursQuestion;
import balie.bot.request.Intent;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.knowledge.understanding.Candidate;
import balie.knowledge.understanding.Guess;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What becomes of a guess where an article, a value and a doubt compete.
class DecisionTest {
  private static final TermId QUOTA = new TermId("quota");
  private static final TermId MAXIMUM = new TermId("maximum");
  private static final TermId CHANNELS = new TermId("support-channels");
  private static final TermId OWN = new TermId("code-validity");

  private static Request decided(
      Map<String, Double> shares, boolean asksHow, Optional<TermId> rival, ServiceId... named) {
    Guess guess =
        new Guess(
            shares.entrySet().stream()
                .map(each -> new Candidate(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                .toList(),
            List.of(),
            List.of("words"));
    Decision.Details details =
        new Decision.Details(
            "a question?",
            new Whose.Own(),
            new Qualifiers(Optional.empty(), Optional.empty()),
            new HoursQuestion.InGeneral(),
            false,
            false,
            false,
            false,
            asksHow,
            List.of(),
            term -> true,
            Set.of(OWN)::contains,
            term -> rival,
            Optional.empty(),
            true);
    return new Decision(guess, List.of(named), Optional.empty(), details, Thresholds.SHIPPED)
        .request();
  }

  private static Map<String, Double> shares(TermId term, double of, double howTo) {
    return Map.of(Meaning.term(term), of, Meaning.HOW_TO, howTo, Meaning.NONE, 1 - of - howTo);
  }

  private static final ServiceId MAIL = new ServiceId("mailbox");

  @Test
  void howSomebodyIsReachedIsAChannelAndNoArticle() {
    Request request = decided(shares(CHANNELS, 0.97, 0.01), true, Optional.empty(), MAIL);
    assertEquals(CHANNELS, assertInstanceOf(Request.AskValue.class, request).term());
  }

  @Test
  void howSomethingIsDoneIsAnArticleFirst() {
    var article =
        assertInstanceOf(
            Request.AskArticle.class,
            decided(shares(QUOTA, 0.97, 0.01), true, Optional.empty(), MAIL));
    assertTrue(article.value().isPresent());
  }

  @Test
  void whatIsLearntFromFewExamplesIsNoAnswerToHowSomethingIsDone() {
    var article =
        assertInstanceOf(
            Request.AskArticle.class,
            decided(shares(OWN, 0.92, 0.04), true, Optional.empty(), MAIL));
    assertEquals(Optional.empty(), article.value());
  }

  @Test
  void anArticleStandsBeforeATermThatIsFarLikelierOnlyWhereItAnswersWell() {
    var far =
        assertInstanceOf(
            Request.AskArticle.class,
            decided(shares(OWN, 0.7, 0.2), false, Optional.empty(), MAIL));
    var near =
        assertInstanceOf(
            Request.AskArticle.class,
            decided(shares(OWN, 0.55, 0.4), false, Optional.empty(), MAIL));
    assertEquals(Thresholds.SHIPPED.otherArticle(), far.bar());
    assertEquals(Thresholds.SHIPPED.article(), near.bar());
    assertTrue(far.value().isPresent());
  }

  @Test
  void aTermIsAskedBackWhereAnotherMayBeMeant() {
    var unclear =
        assertInstanceOf(
            Request.Unclear.class, decided(shares(OWN, 0.84, 0), false, Optional.of(MAXIMUM)));
    assertEquals(List.of(OWN, MAXIMUM), unclear.terms());
    assertInstanceOf(
        Request.AskValue.class, decided(shares(OWN, 0.84, 0), false, Optional.empty()));
  }

  @Test
  void howSomethingIsOrderedMayStandInAnArticle() {
    String order = Meaning.wish(Intent.ORDER);
    var article =
        assertInstanceOf(
            Request.AskArticle.class,
            decided(Map.of(order, 0.9, Meaning.NONE, 0.1), true, Optional.empty()));
    assertEquals(Optional.of(Intent.ORDER), article.wish());
    assertInstanceOf(
        Request.Wish.class,
        decided(Map.of(order, 0.9, Meaning.NONE, 0.1), false, Optional.empty()));
  }
}
