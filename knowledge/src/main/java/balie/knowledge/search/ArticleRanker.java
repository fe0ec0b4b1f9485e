package balie.knowledge.search;

import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Glosses;
import balie.knowledge.index.Terms;
import balie.knowledge.index.TextIndex;
import balie.knowledge.index.TextIndex.Text;
import balie.knowledge.index.View;
import balie.knowledge.source.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Ranks texts as answers to a question: what several views of them find, added up. A text in the
/// other language is looked for with the question put into that language word by word, and there
/// the sentence model counts more. A Dutch text is looked for by its English as well, in which
/// words that mean the same are often one. Safe for use by several threads.
public final class ArticleRanker {
  private static final int LOOKED_AT = 400;

  /// What a Dutch text's words count beside those of its English.
  private static final double AS_WRITTEN = 0.7;

  /// What each view of a Dutch text's English counts.
  private static final Map<View, Double> RENDITION = Map.of(View.WORDS, 0.3, View.PAIRS, 0.1);

  private final List<Text> texts;
  private final Glosses glosses;
  private final TextIndex index;
  private final TextIndex renditions;
  private final Optional<TextMeanings> meanings;

  /// A text that may answer.
  ///
  /// @param number its place among the texts
  public record Ranked(int number, double score) {}

  /// What came of a question.
  ///
  /// @param texts the best first
  /// @param signs what tells whether the first answers it
  public record Ranking(List<Ranked> texts, Signs signs) {}

  /// Over some texts.
  ///
  /// @param embedder a sentence model, where there is one
  public ArticleRanker(List<Text> texts, Glosses glosses, Optional<Embedder> embedder) {
    this.texts = List.copyOf(texts);
    this.glosses = glosses;
    this.index = new TextIndex(texts);
    this.renditions =
        new TextIndex(
            texts.stream().map(text -> rendition(text, glosses)).toList(), RENDITION.keySet());
    this.meanings = embedder.map(each -> new TextMeanings(each, texts));
  }

  /// A Dutch text in English, word by word; nothing for an English one.
  private static Text rendition(Text text, Glosses glosses) {
    String english = text.language() == Language.NL ? glosses.of(text.whole(), Language.NL) : "";
    return new Text(Language.EN, "", english);
  }

  /// The texts that may answer a question.
  ///
  /// @param language the question's
  public Ranking rank(String question, Language language, int most) {
    Map<Language, Terms> terms = new EnumMap<>(Language.class);
    for (Language each : Language.values()) {
      String asked = each == language ? question : glosses.of(question, language);
      terms.put(each, Terms.ofQuestion(each, asked));
    }
    Map<View, double[]> shares = shares(terms);
    double[] rendered = rendered(Objects.requireNonNull(terms.get(Language.EN)));
    Optional<TextMeanings.Close> close = meanings.map(each -> each.to(question));
    double[] scores = new double[texts.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = rendered[i] + score(i, language, shares, close);
    }
    List<Ranked> ranked =
        IntStream.range(0, scores.length)
            .filter(i -> scores[i] > 0)
            .mapToObj(i -> new Ranked(i, scores[i]))
            .sorted(Comparator.comparingDouble((Ranked each) -> -each.score()))
            .limit(Math.max(Evidence.BEST, most))
            .toList();
    Signs signs =
        ranked.isEmpty()
            ? Evidence.none(meanings.isPresent())
            : new Evidence(index, texts, terms, shares, close)
                .signs(ranked, language, scores, rendered);
    return new Ranking(new ArrayList<>(ranked.subList(0, Math.min(most, ranked.size()))), signs);
  }

  private Map<View, double[]> shares(Map<Language, Terms> terms) {
    Map<View, double[]> shares = new EnumMap<>(View.class);
    for (View view : View.values()) {
      double[] ofView = new double[texts.size()];
      terms.forEach(
          (language, asked) ->
              index
                  .find(view, language, asked, LOOKED_AT)
                  .forEach(hit -> ofView[hit.number()] = hit.share()));
      shares.put(view, ofView);
    }
    return shares;
  }

  /// How well each text's English fits.
  private double[] rendered(Terms asked) {
    double[] scores = new double[texts.size()];
    RENDITION.forEach(
        (view, weight) ->
            renditions
                .find(view, Language.EN, asked, LOOKED_AT)
                .forEach(hit -> scores[hit.number()] += weight * hit.share()));
    return scores;
  }

  private double score(
      int text, Language language, Map<View, double[]> shares, Optional<TextMeanings.Close> close) {
    boolean same = texts.get(text).language() == language;
    double words = 0;
    for (View view : View.values()) {
      words +=
          weight(view, texts.get(text).language()) * Objects.requireNonNull(shares.get(view))[text];
    }
    boolean rendered = texts.get(text).language() == Language.NL;
    words *= rendered ? AS_WRITTEN : 1;
    if (close.isEmpty()) {
      return words;
    }
    boolean titled = !texts.get(text).title().isBlank();
    double meant =
        titled
            ? 0.5 * close.get().whole(text) + 0.5 * close.get().lead(text)
            : 0.75 * close.get().whole(text) + 0.25 * close.get().lead(text);
    if (same) {
      return words + 1.3 * meant;
    }
    return (rendered ? words : 0.7 * words) + 1.6 * meant;
  }

  private static double weight(View view, Language language) {
    boolean dutch = language == Language.NL;
    return switch (view) {
      case WORDS -> dutch ? 0.2 : 0.5;
      case PAIRS -> dutch ? 0.2 : 0.1;
      case LETTERS -> dutch ? 0.4 : 0.2;
      case LEAD -> 0.1;
      case LEAD_LETTERS -> 0.1;
    };
  }
}
