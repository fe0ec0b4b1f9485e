package balie.knowledge.collection;

import balie.knowledge.confidence.Calibration;
import balie.knowledge.confidence.Calibration.Known;
import balie.knowledge.confidence.Logistic;
import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.index.TextIndex.Text;
import balie.knowledge.search.ArticleRanker;
import balie.knowledge.source.Language;
import balie.knowledge.understanding.LabelRanker;
import balie.knowledge.understanding.LabelRanker.Labelled;
import java.util.List;
import java.util.Optional;

/// Searches a collection, and tells how sure it is. Safe for use by several threads.
public final class CollectionSearch {
  private final Ranker ranker;
  private final Calibration calibration;

  /// What ranks the lines of a collection.
  private interface Ranker {
    Ranked rank(String question, int most);
  }

  private record Ranked(List<Found.Hit> hits, Signs signs) {}

  private CollectionSearch(Ranker ranker, Calibration calibration) {
    this.ranker = ranker;
    this.calibration = calibration;
  }

  /// Over a collection, with what ships to tell how sure it is.
  ///
  /// @param main the language that most of it is in
  public static CollectionSearch over(
      List<Entry> entries, Language main, Optional<Embedder> embedder) {
    boolean labelled = entries.stream().anyMatch(entry -> entry.label().isPresent());
    Ranker ranker = labelled ? labels(entries, embedder) : articles(entries, main);
    return new CollectionSearch(
        ranker, new Calibration(new Logistic(new double[labelled ? 12 : 3]), 0.5));
  }

  private static Ranker labels(List<Entry> entries, Optional<Embedder> embedder) {
    List<Entry> examples = entries.stream().filter(entry -> entry.label().isPresent()).toList();
    LabelRanker labels =
        new LabelRanker(
            examples.stream()
                .map(
                    e ->
                        new Labelled(e.label().orElseThrow(), (e.title() + " " + e.text()).strip()))
                .toList(),
            embedder);
    return (question, most) -> {
      LabelRanker.Ranking ranking = labels.rank(question, most);
      return new Ranked(
          ranking.labels().stream()
              .map(each -> new Found.Hit(examples.get(each.example()), each.probability()))
              .toList(),
          ranking.signs());
    };
  }

  private static Ranker articles(List<Entry> entries, Language main) {
    ArticleRanker articles =
        new ArticleRanker(
            entries.stream().map(entry -> new Text(main, entry.title(), entry.text())).toList());
    return (question, most) -> {
      ArticleRanker.Ranking ranking = articles.rank(question, main, most);
      return new Ranked(
          ranking.texts().stream()
              .map(each -> new Found.Hit(entries.get(each.number()), each.score()))
              .toList(),
          ranking.signs());
    };
  }

  /// The same, with a confidence fitted to questions of which it is known what they should get.
  public CollectionSearch calibrated(List<Judged> judged) {
    List<Known> known = judged.parallelStream().map(this::known).toList();
    return new CollectionSearch(ranker, calibration.fitted(known));
  }

  private Known known(Judged judged) {
    Ranked ranked = ranker.rank(judged.text(), 1);
    Optional<String> first = ranked.hits().stream().findFirst().flatMap(hit -> hit.entry().label());
    boolean isRight =
        judged.answerable() && (judged.label().isEmpty() || judged.label().equals(first));
    return new Known(ranked.signs(), isRight, judged.answerable());
  }

  /// What the collection has for a question.
  ///
  /// @param most how many hits at most
  public Found find(String question, int most) {
    Ranked ranked = ranker.rank(question, most);
    double sure = ranked.hits().isEmpty() ? 0 : calibration.logistic().of(ranked.signs());
    return new Found(ranked.hits(), sure, calibration.isEnough(sure));
  }
}
