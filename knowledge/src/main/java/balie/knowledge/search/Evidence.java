package balie.knowledge.search;

import balie.knowledge.confidence.Signs;
import balie.knowledge.index.Terms;
import balie.knowledge.index.TextIndex;
import balie.knowledge.index.TextIndex.Text;
import balie.knowledge.index.View;
import balie.knowledge.search.ArticleRanker.Ranked;
import balie.knowledge.source.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Whether the best text answers a question, or only looks like the one that would: does it hold
/// the question's rare words, does its beginning speak of them, and does it stand out from its
/// siblings?
final class Evidence {
  /// How many of the best texts are looked at.
  static final int BEST = 10;

  private static final int BY_WORDS = 19;
  private static final int BY_VECTORS = 4;
  private static final int SIBLINGS = 5;

  /// How fast a text that scores less counts less as a rival: one that scores a sixth less counts
  /// for 1/e.
  private static final double RIVALRY = 6;

  private final TextIndex index;
  private final List<Text> texts;
  private final Map<Language, Terms> asked;
  private final Map<View, double[]> shares;
  private final Optional<TextMeanings.Close> close;

  Evidence(
      TextIndex index,
      List<Text> texts,
      Map<Language, Terms> asked,
      Map<View, double[]> shares,
      Optional<TextMeanings.Close> close) {
    this.index = index;
    this.texts = texts;
    this.asked = asked;
    this.shares = shares;
    this.close = close;
  }

  /// The signs where nothing was found.
  static Signs none(boolean withVectors) {
    return new Signs(new double[BY_WORDS + (withVectors ? BY_VECTORS : 0)]);
  }

  /// @param scores of all texts
  /// @param rendered how well the English of each fits
  Signs signs(List<Ranked> ranked, Language language, double[] scores, double[] rendered) {
    int first = ranked.getFirst().number();
    Language own = texts.get(first).language();
    Terms terms = Objects.requireNonNull(asked.get(own));
    Terms held = Terms.ofText(own, texts.get(first).whole());
    double score = ranked.getFirst().score();
    Covered words = new Covered(View.WORDS, own, terms, Set.copyOf(held.in(View.WORDS)));
    Covered lead = new Covered(View.WORDS, own, terms, Set.copyOf(held.in(View.LEAD)));
    Covered letters = new Covered(View.LETTERS, own, terms, Set.copyOf(held.in(View.LETTERS)));
    Covered pairs = new Covered(View.PAIRS, own, terms, Set.copyOf(held.in(View.PAIRS)));
    double[] signs = {
      score,
      score / Math.max(1e-6, mean(ranked, 0, BEST)),
      score - (ranked.size() < 2 ? 0 : ranked.get(1).score()),
      score - mean(ranked, 1, SIBLINGS + 1),
      share(View.WORDS, first),
      share(View.LETTERS, first),
      share(View.PAIRS, first),
      share(View.LEAD, first),
      words.share(),
      lead.share(),
      letters.share(),
      pairs.share(),
      words.rarestMissing(),
      words.rarest(),
      words.meanRarity(),
      Math.log(1 + words.count()),
      own == language ? 1 : 0,
      rivals(scores, score),
      rendered[first]
    };
    return close.map(each -> with(signs, each, ranked)).orElseGet(() -> new Signs(signs));
  }

  /// How many texts come near the best, as a logarithm: those that score as much count for one.
  private static double rivals(double[] scores, double best) {
    return Math.log(
        Arrays.stream(scores).filter(s -> s > 0).map(s -> Math.exp(RIVALRY * (s - best))).sum());
  }

  private static Signs with(double[] words, TextMeanings.Close close, List<Ranked> ranked) {
    int first = ranked.getFirst().number();
    double others = 0;
    double nearest = -1;
    for (Ranked each : ranked) {
      nearest = Math.max(nearest, close.whole(each.number()));
      others += each.number() == first ? 0 : close.whole(each.number());
    }
    double[] signs = Arrays.copyOf(words, BY_WORDS + BY_VECTORS);
    signs[BY_WORDS] = close.whole(first);
    signs[BY_WORDS + 1] = close.lead(first);
    signs[BY_WORDS + 2] = nearest - close.whole(first);
    signs[BY_WORDS + 3] = close.whole(first) - others / Math.max(1, ranked.size() - 1);
    return new Signs(signs);
  }

  private double share(View view, int text) {
    return Objects.requireNonNull(shares.get(view))[text];
  }

  private static double mean(List<Ranked> ranked, int from, int to) {
    return ranked.stream()
        .skip(from)
        .limit(to - from)
        .mapToDouble(Ranked::score)
        .average()
        .orElse(0);
  }

  /// How much of a question's terms a text holds, by their rarity.
  private final class Covered {
    private final double most;
    private int count;
    private double all;
    private double held;
    private double rarest;
    private double rarestMissing;

    Covered(View view, Language language, Terms terms, Set<String> text) {
      most = index.rarity(view, language, "");
      for (String term : new HashSet<>(terms.in(view))) {
        double rarity = index.rarity(view, language, term);
        boolean isHeld = text.contains(term);
        count++;
        all += rarity;
        held += isHeld ? rarity : 0;
        rarest = Math.max(rarest, rarity);
        rarestMissing = isHeld ? rarestMissing : Math.max(rarestMissing, rarity);
      }
    }

    double share() {
      return all == 0 ? 0 : held / all;
    }

    double rarest() {
      return rarest / most;
    }

    double rarestMissing() {
      return rarestMissing / most;
    }

    double meanRarity() {
      return count == 0 ? 0 : all / count / most;
    }

    int count() {
      return count;
    }
  }
}
