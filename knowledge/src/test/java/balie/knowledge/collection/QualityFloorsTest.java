package balie.knowledge.collection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Model;
import balie.knowledge.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was reached on open data is kept: each floor is a little below what was measured when it
/// was recorded. The whole sets are measured by `./balie bench quality`.
class QualityFloorsTest {
  private static final Optional<Embedder> MODEL = Model.MINILM.load();

  @Test
  void intentsAreToldByWordsAlone() {
    intents(Optional.empty(), 0.84, 0.9);
  }

  @Test
  void intentsAreToldBetterWithTheModel() {
    intents(MODEL, 0.93, 0.96);
  }

  @Test
  void intentsAreToldBestWithTheModelThatIsUsedForLabels() {
    intents(Model.BGE.load(), 0.94, 0.97);
  }

  @Test
  void dutchArticlesAreFoundByWordsAlone() {
    articles(Optional.empty(), 1, 0.8);
  }

  @Test
  void dutchArticlesAreFoundBetterWithTheModel() {
    articles(MODEL, 1, 0.8);
  }

  @Test
  void dutchArticlesAreFoundByEnglishQuestionsWithTheModel() {
    articles(MODEL, 2, 0.77);
  }

  private static void intents(Optional<Embedder> model, double top, double outside) {
    CollectionSearch search =
        CollectionSearch.over(OpenSets.intents(), Optional.of(Language.EN), model);
    int right = 0;
    List<Double> in = new ArrayList<>();
    List<Double> out = new ArrayList<>();
    for (String[] line : OpenSets.lines("intents-asked.tsv")) {
      Found found = search.find(line[1], 1);
      (line[0].equals("oos") ? out : in).add(found.confidence());
      right += found.hits().getFirst().entry().label().equals(Optional.of(line[0])) ? 1 : 0;
    }
    atLeast(top, (double) right / in.size(), "the share of intents that are told");
    atLeast(outside, auroc(in, out), "how well it is known that nothing fits");
  }

  private static void articles(Optional<Embedder> model, int column, double floor) {
    CollectionSearch search =
        CollectionSearch.over(OpenSets.articles(), Optional.of(Language.NL), model);
    List<String[]> asked = OpenSets.lines("articles-asked.tsv");
    double right = 0;
    for (String[] line : asked) {
      right += search.find(line[column], 1).hits().getFirst().entry().id().equals(line[0]) ? 1 : 0;
    }
    atLeast(floor, right / asked.size(), "the share of articles that are found first");
  }

  private static void atLeast(double floor, double figure, String what) {
    assertTrue(figure >= floor, what + " is " + figure + ", expected at least " + floor);
  }

  private static double auroc(List<Double> greater, List<Double> smaller) {
    double sum = 0;
    for (double a : greater) {
      for (double b : smaller) {
        sum += a > b ? 1 : a == b ? 0.5 : 0;
      }
    }
    return sum / greater.size() / smaller.size();
  }
}
