package balie.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.source.Language;
import balie.knowledge.source.Wording;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {
  private final Understanding understanding =
      Understanding.of(
          Lessons.ALL, Set.of("none"), Set.of(), List.of("mailbox"), ModelStore.none());

  private Guess guess(String text) {
    Wording wording = Wording.of(text);
    return understanding.guess(wording, String.join(" ", wording.forms()));
  }

  @ParameterizedTest
  @CsvSource({
    "what is the price, price",
    "how much does my mailbox cost, price",
    "wat is de prijs, price",
    "how many days are backups kept, retention",
    "how long are backups kep, retention",
    "hoe lang worden backups bewaard, retention",
    "what is my quota please, quota",
    "hoe groot mag mijn mailbox zijn, quota"
  })
  void aLabelWithThreeExamplesIsFound(String question, String label) {
    assertEquals(label, guess(question).best().label());
  }

  @Test
  void theProbabilitiesAddUpToOneAndComeInOrder() {
    // when
    List<Candidate> candidates = guess("what is the price").candidates();

    // then
    assertEquals(1, candidates.stream().mapToDouble(Candidate::probability).sum(), 1e-4);
    for (int i = 1; i < candidates.size(); i++) {
      assertTrue(candidates.get(i - 1).probability() >= candidates.get(i).probability());
    }
  }

  @Test
  void wordsThatNothingExplainsAreReportedAsStrangers() {
    assertEquals(List.of("zeppelin"), guess("what is the price of a zeppelin").strangers());
    assertEquals(List.of(), guess("what is the price of my mailbox").strangers());
  }

  @Test
  void theWordsOfForeignExamplesAreNotTherebyKnown() {
    assertEquals(List.of("giraffe"), guess("how big is a giraffe").strangers());
    assertEquals("none", guess("how old is a giraffe").best().label());
  }

  @Test
  void anUnknownLabelHasNoProbability() {
    assertEquals(0, guess("what is the price").of("nothing-known"));
  }

  @Test
  void whatWasUsedIsTold() {
    assertEquals(List.of("words"), guess("price").views());
    assertEquals(
        List.of("words", "names masked"),
        understanding.guess(Wording.of("mailbox price"), "{service} price").views());
  }

  @Test
  void mixingWithAPartMovesTheGuessTowardsIt() {
    // given
    Guess whole = guess("what is the price");
    Guess part = guess("how long are backups kept");

    // when
    Guess mixed = whole.mixedWith(part, 0.9);

    // then
    assertEquals("retention", mixed.best().label());
    assertEquals(0.1 * whole.of("price") + 0.9 * part.of("price"), mixed.of("price"), 1e-9);
  }

  @Test
  void theSameExamplesGiveTheSameGuess() {
    // given
    Understanding again =
        Understanding.of(
            Lessons.ALL, Set.of("none"), Set.of(), List.of("mailbox"), ModelStore.none());
    Wording text = Wording.of("how big is it");

    // then
    assertEquals(guess("how big is it"), again.guess(text, String.join(" ", text.forms())));
  }

  @ParameterizedTest
  @CsvSource({"how big may it be, EN", "hoe groot mag het zijn, NL"})
  void theLanguageIsToldFromTheText(String text, Language language) {
    for (Language profile : Language.values()) {
      assertEquals(language, understanding.language(Wording.of(text), profile));
    }
  }

  @Test
  void nothingAtAllIsGuessedToo() {
    assertTrue(guess("").candidates().size() > 1);
    assertTrue(guess("x".repeat(40_000)).candidates().size() > 1);
  }

  /// Three examples a label and language.
  static final class Lessons {
    static final List<Example> ALL =
        List.of(
            new Example("price", Language.EN, "what is the price"),
            new Example("price", Language.EN, "how much does it cost"),
            new Example("price", Language.EN, "what do I pay for {service}"),
            new Example("price", Language.NL, "wat is de prijs"),
            new Example("price", Language.NL, "hoeveel kost het"),
            new Example("price", Language.NL, "wat betaal ik voor {service}"),
            new Example("quota", Language.EN, "what is my quota"),
            new Example("quota", Language.EN, "how big may my {service} be"),
            new Example("quota", Language.EN, "how much room do I have"),
            new Example("quota", Language.NL, "wat is mijn quota"),
            new Example("quota", Language.NL, "hoe groot mag mijn {service} zijn"),
            new Example("quota", Language.NL, "hoeveel plaats heb ik"),
            new Example("retention", Language.EN, "how long are backups kept"),
            new Example("retention", Language.EN, "how many days do you keep backups"),
            new Example("retention", Language.EN, "how far back can you restore"),
            new Example("retention", Language.NL, "hoe lang worden backups bewaard"),
            new Example("retention", Language.NL, "hoeveel dagen bewaren jullie backups"),
            new Example("retention", Language.NL, "hoe ver terug kan je herstellen"),
            new Example("none", Language.EN, "how tall is a giraffe"),
            new Example("none", Language.EN, "who won the olympics"),
            new Example("none", Language.EN, "how old is the pope"),
            new Example("none", Language.NL, "hoe groot is een olifant"),
            new Example("none", Language.NL, "wie won de koers"),
            new Example("none", Language.NL, "hoe oud is de paus"));

    private Lessons() {}
  }
}
