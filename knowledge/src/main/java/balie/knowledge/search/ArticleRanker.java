package balie.knowledge.search;

import balie.knowledge.confidence.Signs;
import balie.knowledge.index.Terms;
import balie.knowledge.index.TextIndex;
import balie.knowledge.index.TextIndex.Text;
import balie.knowledge.index.View;
import balie.knowledge.source.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ranks texts as answers to a question: what several views find, added up. Safe for use by several
/// threads.
public final class ArticleRanker {
  private static final int LOOKED_AT = 300;

  private final TextIndex index;

  /// A text that may answer.
  ///
  /// @param number its place among the texts
  public record Ranked(int number, double score) {}

  /// What came of a question.
  ///
  /// @param texts the best first
  /// @param signs what tells whether the first answers it
  public record Ranking(List<Ranked> texts, Signs signs) {}

  public ArticleRanker(List<Text> texts) {
    this.index = new TextIndex(texts);
  }

  /// The texts that may answer a question.
  public Ranking rank(String question, Language language, int most) {
    Map<Integer, Double> scores = new HashMap<>();
    for (Language each : Language.values()) {
      Terms terms = Terms.ofQuestion(each, question);
      for (View view : View.values()) {
        for (TextIndex.Hit hit : index.find(view, each, terms, LOOKED_AT)) {
          scores.merge(hit.number(), weight(view) * hit.share(), Double::sum);
        }
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    scores.forEach((number, score) -> ranked.add(new Ranked(number, score)));
    ranked.sort(
        Comparator.comparingDouble((Ranked each) -> -each.score())
            .thenComparingInt(Ranked::number));
    double first = ranked.isEmpty() ? 0 : ranked.getFirst().score();
    double second = ranked.size() < 2 ? 0 : ranked.get(1).score();
    return new Ranking(
        ranked.subList(0, Math.min(most, ranked.size())), new Signs(first, first - second));
  }

  private static double weight(View view) {
    return switch (view) {
      case WORDS -> 0.2;
      case PAIRS -> 0.2;
      case LETTERS -> 0.4;
      case LEAD -> 0.1;
      case LEAD_LETTERS -> 0.1;
    };
  }
}
