package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.TestDesk;
import balie.bot.desk.BuiltInTerms;
import balie.bot.request.Intent;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Candidate;
import balie.knowledge.understanding.Guess;
import balie.knowledge.understanding.Understanding;
import balie.storage.desk.Register;
import balie.storage.service.ServiceId;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What single words, and what is stated where, make of a guess at a desk with terms of its own.
class PriorTest {
  private static final TermId PRICE = new TermId("price");
  private static final TermId FINE = new TermId("late-fee");
  private static final ServiceId CAR = new ServiceId("car");
  private static final Wording ASKED = Wording.of("what is it");

  private final Register yard = TestDesk.yard().register();
  private final Prior prior =
      new Prior(yard, new TermCatalogue(BuiltInTerms.load().terms(), yard.organisation().terms()));

  private static Guess guess(String one, double share, String other, String... views) {
    return new Guess(
        List.of(new Candidate(one, share), new Candidate(other, 1 - share)),
        List.of(),
        List.of(views));
  }

  private static Guess guess(
      double share, TermId one, double otherShare, TermId other, String... views) {
    return new Guess(
        List.of(
            new Candidate(Meaning.term(one), share),
            new Candidate(Meaning.term(other), otherShare),
            new Candidate(Meaning.NONE, 1 - share - otherShare)),
        List.of(),
        List.of(views));
  }

  @Test
  void anOwnTermIsARivalAtLessWhereNoSentenceModelWasHeard() {
    Guess byWords = guess(0.7, PRICE, 0.04, FINE, "words");
    Guess byMeaning = guess(0.7, PRICE, 0.04, FINE, "words", Understanding.MEANING);
    Guess likelier = guess(0.7, PRICE, 0.07, FINE, "words", Understanding.MEANING);
    Guess sure = guess(0.86, PRICE, 0.07, FINE, "words");
    assertEquals(Optional.of(FINE), prior.rival(likelier, PRICE, List.of(CAR), ASKED));
    assertEquals(Optional.empty(), prior.rival(sure, PRICE, List.of(CAR), ASKED));
    assertEquals(Optional.of(FINE), prior.rival(byWords, PRICE, List.of(CAR), ASKED));
    assertEquals(Optional.empty(), prior.rival(byMeaning, PRICE, List.of(CAR), ASKED));
  }

  @Test
  void aShippedTermIsARivalOfAnOwnOneOnlyWhereNothingIsNamed() {
    Guess guess = guess(Meaning.term(FINE), 0.8, Meaning.term(PRICE), "words");
    assertEquals(Optional.of(PRICE), prior.rival(guess, FINE, List.of(), ASKED));
    assertEquals(Optional.empty(), prior.rival(guess, FINE, List.of(CAR), ASKED));
  }

  @ParameterizedTest
  @CsvSource({
    "30 GB is te weinig en ik wil dat laten optrekken, true",
    "we need more for 30 GB is not enough, true",
    "is 30 GB too little?, false",
    "hoeveel opslag hadden wij?, false",
    "hoeveel opslag kan er meer bij?, false",
  })
  void whoeverSaysThatItFallsShortAndWantsOtherwiseWantsAChange(String text, boolean isWanted) {
    String change = Meaning.wish(Intent.CHANGE_REQUEST);
    Guess weighed =
        prior.weighed(
            guess(Meaning.term(new TermId("quota")), 0.55, change), List.of(), Wording.of(text));
    assertEquals(isWanted, weighed.best().label().equals(change), weighed.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "what is the RTO of it, restore-time",
    "welke rpo hebben we, data-loss",
    "welke gesprekken vallen er niet onder, excluded"
  })
  void anAcronymOrASetPhraseNamesItsTerm(String text, String term) {
    Guess surelyPrice = guess(Meaning.term(PRICE), 0.9, Meaning.term(new TermId(term)));
    Guess weighed = prior.weighed(surelyPrice, List.of(), Wording.of(text));
    assertEquals(Meaning.term(new TermId(term)), weighed.best().label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a grey cloud, what does that mean", "wat betekent die grijze wolk"})
  void whatSomethingMeansIsNoNumber(String text) {
    Guess likelyCount = guess(Meaning.term(new TermId("maximum")), 0.75, Meaning.HOW_TO);
    Guess weighed = prior.weighed(likelyCount, List.of(), Wording.of(text));
    assertEquals(Meaning.HOW_TO, weighed.best().label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wat kost printen per maand", "how much does it cost a month"})
  void whatSomethingCostsIsNoCount(String text) {
    Guess half = guess(Meaning.term(PRICE), 0.5, Meaning.term(new TermId("maximum")));
    Guess weighed = prior.weighed(half, List.of(), Wording.of(text));
    assertTrue(weighed.of(Meaning.term(PRICE)) > 0.7, weighed.toString());
  }

  @Test
  void howManyAsksForNoPrice() {
    Guess half = guess(Meaning.term(PRICE), 0.5, Meaning.term(new TermId("maximum")));
    Guess weighed = prior.weighed(half, List.of(), Wording.of("how many before it costs extra"));
    assertTrue(weighed.of(Meaning.term(PRICE)) < 0.3, weighed.toString());
  }

  @Test
  void aLengthOfTimeIsNoCount() {
    Guess half =
        guess(Meaning.term(new TermId("maximum")), 0.5, Meaning.term(new TermId("restore-time")));
    Guess weighed = prior.weighed(half, List.of(), Wording.of("na hoeveel tijd"));
    assertEquals(Meaning.term(new TermId("restore-time")), weighed.best().label());
    assertTrue(weighed.best().probability() > 0.7, weighed.toString());
  }
}
