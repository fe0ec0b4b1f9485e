package balie.knowledge.collection;

import balie.knowledge.confidence.Calibration;
import balie.knowledge.confidence.Calibration.Known;
import balie.knowledge.confidence.ShippedCalibrations;
import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.BilingualEmbedder;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Glosses;
import balie.knowledge.index.TextIndex.Text;
import balie.knowledge.search.ArticleRanker;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.LabelRanker;
import balie.knowledge.understanding.LabelRanker.Labelled;
import balie.knowledge.understanding.LanguageRecogniser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Searches a collection, and tells how sure it is. Safe for use by several threads.
public final class CollectionSearch {
  private static final int LOOKED_AT = 200;

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
  /// @param main the language that most of it is in, where that is known; each text's own is told
  ///   from the text
  /// @param model an English sentence model
  public static CollectionSearch over(
      List<Entry> entries, Optional<Language> main, Optional<Embedder> model) {
    LanguageRecogniser languages = LanguageRecogniser.shipped();
    Language usual = main.orElseGet(() -> usual(entries, languages));
    Glosses glosses = new Glosses(Translations.shipped());
    Optional<Embedder> embedder =
        model.map(
            english ->
                new BilingualEmbedder(
                    english,
                    text -> languages.recognise(Wording.of(text).forms(), usual) == Language.NL,
                    glosses));
    boolean labelled = isLabelled(entries);
    Ranker ranker =
        labelled
            ? labels(entries, embedder)
            : articles(
                entries,
                text -> languages.recognise(Wording.of(text).forms(), usual),
                glosses,
                embedder);
    return new CollectionSearch(
        ranker,
        ShippedCalibrations.of(
            labelled ? ShippedCalibrations.Ranked.LABELS : ShippedCalibrations.Ranked.ARTICLES,
            model.map(Embedder::name).orElse("words")));
  }

  /// Whether labels are ranked by examples; else the lines of a collection are articles.
  public static boolean isLabelled(List<Entry> entries) {
    return entries.stream().anyMatch(entry -> entry.label().isPresent());
  }

  /// The language that most of the first texts are in.
  private static Language usual(List<Entry> entries, LanguageRecogniser languages) {
    List<Entry> some = entries.subList(0, Math.min(LOOKED_AT, entries.size()));
    long dutch =
        some.stream()
            .filter(
                e -> languages.recognise(Wording.of(e.text()).forms(), Language.EN) == Language.NL)
            .count();
    return 2 * dutch > some.size() ? Language.NL : Language.EN;
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

  private static Ranker articles(
      List<Entry> entries,
      Function<String, Language> language,
      Glosses glosses,
      Optional<Embedder> embedder) {
    ArticleRanker articles =
        new ArticleRanker(
            entries.stream()
                .map(
                    entry ->
                        new Text(
                            language.apply(entry.title() + " " + entry.text()),
                            entry.title(),
                            entry.text()))
                .toList(),
            glosses,
            embedder);
    return (question, most) -> {
      ArticleRanker.Ranking ranking = articles.rank(question, language.apply(question), most);
      return new Ranked(
          ranking.texts().stream()
              .map(each -> new Found.Hit(entries.get(each.number()), each.score()))
              .toList(),
          ranking.signs());
    };
  }

  /// The same, with a confidence fitted to questions of which it is known what they should get.
  public CollectionSearch calibrated(List<Judged> judged) {
    return new CollectionSearch(ranker, calibration.fitted(known(judged)));
  }

  /// What a calibration is fitted to: the signs that some questions give here, and what is known of
  /// them. Where a question's label is known, the first hit is right if it carries it.
  public List<Known> known(List<Judged> judged) {
    return judged.parallelStream().map(this::known).toList();
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
