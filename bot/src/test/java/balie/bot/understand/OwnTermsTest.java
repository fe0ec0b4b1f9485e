package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.KeptVectors;
import balie.knowledge.embedding.Model;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Candidate;
import balie.knowledge.understanding.Example;
import balie.knowledge.understanding.Understanding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A hold-out test of a desk's own terms: eight of the terms that ship are cut down to three
/// examples a language, as if a desk had written them, and all their other examples are asked.
class OwnTermsTest {
  private static final int KEPT = 3;
  private static final double SURE = 0.5;

  /// As measured, and a little less.
  private static final double FLOOR = 0.72;

  private static final double FLOOR_OF_OTHERS = 0.82;
  private static final double MOST_SURELY_WRONG = 0.08;

  private final CutTerms cut = new CutTerms(CutTerms.PARTS.getFirst(), KEPT, 0);

  private static Candidate best(Understanding understanding, Example example) {
    Wording text = Wording.of(example.text());
    return understanding.guess(text, String.join(" ", text.forms())).best();
  }

  private static double right(Understanding understanding, List<Example> asked) {
    return asked.stream()
        .mapToInt(each -> best(understanding, each).label().equals(each.label()) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /// The share of questions of other meanings for which a term's value would be told.
  private static double surelyWrong(Understanding understanding, List<Example> asked) {
    return asked.stream()
        .mapToInt(
            each -> {
              Candidate best = best(understanding, each);
              return best.probability() >= SURE
                      && Meaning.of(best.label()) instanceof Meaning.OfTerm
                      && !best.label().equals(each.label())
                  ? 1
                  : 0;
            })
        .average()
        .orElseThrow();
  }

  @Test
  void aTermWithThreeExamplesIsFoundByWhatOthersMean() {
    // given
    Understanding understanding = cut.understanding();

    // when
    double byWords = right(understanding, cut.own());
    double othersByWords = right(understanding, cut.others());
    understanding.learnMeanings(
        KeptVectors.in(
            Path.of("target", "models"), Model.MINILM.load().orElseThrow(), trouble -> {}));
    double byMeaning = right(understanding, cut.own());
    double othersByMeaning = right(understanding, cut.others());
    double wrong = surelyWrong(understanding, cut.others());

    // then
    String figures =
        "by words %.3f, with a sentence model %.3f; others %.3f, %.3f; surely wrong %.3f"
            .formatted(byWords, byMeaning, othersByWords, othersByMeaning, wrong);
    System.out.println("own terms with three examples: " + figures);
    assertTrue(byMeaning >= FLOOR, figures);
    assertTrue(othersByMeaning >= FLOOR_OF_OTHERS, figures);
    assertTrue(othersByMeaning >= othersByWords, figures);
    assertTrue(wrong <= MOST_SURELY_WRONG, figures);
  }
}
