package balie.knowledge.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.source.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectionSearchTest {
  private static Entry article(String id, String title, String text) {
    return new Entry(id, title, text, Optional.empty());
  }

  private static Entry example(String id, String label, String text) {
    return new Entry(id, "", text, Optional.of(label));
  }

  private static final List<Entry> ARTICLES =
      List.of(
          article("a", "Setting up a printer", "Plug the printer in and follow the assistant."),
          article("b", "Wachtwoord vergeten", "Klik op de link om een nieuw wachtwoord te kiezen."),
          article("c", "", "A mailbox that is full takes no new mail; archive what is old."));

  private static CollectionSearch over(List<Entry> entries) {
    return CollectionSearch.over(entries, Optional.empty(), Optional.empty());
  }

  private static String first(CollectionSearch search, String question) {
    return search.find(question, 3).hits().getFirst().entry().id();
  }

  @Test
  void anArticleIsFoundByItsTitleItsTextAndWithSlips() {
    CollectionSearch search = over(ARTICLES);

    assertEquals("a", first(search, "how do I set up the printer?"));
    assertEquals("c", first(search, "my mailbox is full"));
    assertEquals("b", first(search, "ik ben mijn wachtwoort vergetn"));
  }

  @Test
  void anArticleInTheOtherLanguageIsFoundByWordsAlone() {
    assertEquals("b", first(over(ARTICLES), "I forgot my password"));
  }

  @Test
  void anIdIsNeverSearched() {
    List<Entry> entries =
        List.of(article("printer", "", "About mail."), article("x", "", "About a printer."));

    assertEquals("x", first(over(entries), "printer"));
    assertEquals(1, over(entries).find("printer", 10).hits().size());
  }

  @Test
  void aQuestionOfWhichNothingIsKnownFindsNothingAndIsNotAnswered() {
    Found found = over(ARTICLES).find("qqqq", 10);

    assertEquals(List.of(), found.hits());
    assertEquals(0, found.confidence());
    assertFalse(found.answerable());
  }

  @Test
  void examplesAreRankedByLabelOneHitEach() {
    CollectionSearch search =
        over(
            List.of(
                example("1", "quota", "how large may my mailbox be"),
                example("2", "quota", "how much mail can I keep"),
                example("3", "hours", "when is the desk open"),
                example("4", "hours", "until what time can I call")));

    Found found = search.find("how much room does my mail have", 10);

    assertEquals(2, found.hits().size());
    assertEquals(Optional.of("quota"), found.hits().getFirst().entry().label());
    assertEquals("2", found.hits().getFirst().entry().id());
    double sum = found.hits().stream().mapToDouble(Found.Hit::score).sum();
    assertEquals(1, sum, 1e-5);
  }

  @Test
  void aCollectionOfOneLabelHasOneAnswer() {
    Found found = over(List.of(example("1", "only", "a text"))).find("anything", 10);

    assertEquals("1", found.hits().getFirst().entry().id());
  }

  @Test
  void calibratingLearnsWhatIsSureEnough() {
    List<Entry> intents = OpenSets.intents();
    CollectionSearch search =
        CollectionSearch.over(intents, Optional.of(Language.EN), Optional.empty());
    List<Judged> judged =
        OpenSets.lines("intents-asked.tsv").stream()
            .map(
                line ->
                    line[0].equals("oos")
                        ? new Judged(line[1], false, Optional.empty())
                        : new Judged(line[1], true, Optional.of(line[0])))
            .toList();

    CollectionSearch calibrated = search.calibrated(judged);

    long kept =
        judged.stream()
            .filter(each -> each.answerable() == calibrated.find(each.text(), 1).answerable())
            .count();
    assertTrue(kept >= 0.8 * judged.size(), kept + " of " + judged.size());
  }
}
