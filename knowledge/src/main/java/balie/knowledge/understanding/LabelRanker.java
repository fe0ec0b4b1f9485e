package balie.knowledge.understanding;

import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.VectorTable;
import balie.knowledge.embedding.Vectors;
import balie.knowledge.source.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Ranks labels for a question from examples of each: softmax regression on words and letters, and
/// where there is a sentence model, one on its vectors. Safe for use by several threads.
public final class LabelRanker {
  /// How much the vectors' view counts, in the logarithm of the probabilities.
  private static final double VECTORS = 0.75;

  private static final double LEAST = 1e-6;

  private static final int NEAREST = 5;

  private final List<String> labels;
  private final int[] gold;
  private final List<List<String>> words;
  private final Regression byWords;
  private final Closeness closeness;
  private final List<Set<String>> wordsOfLabel = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final @Nullable ByVectors byVectors;

  /// What the sentence model adds.
  private static final class ByVectors {
    private final Embedder embedder;
    private final VectorTable examples;
    private final DenseRegression regression;
    private final Likeness likeness;
    private final float[][] centroids;

    ByVectors(Embedder embedder, LabelLesson lesson, int[] gold, int labels) {
      this.embedder = embedder;
      float[][] learnt = embedder.embed(lesson.texts());
      float[][] examples = Arrays.copyOf(learnt, gold.length);
      this.examples = new VectorTable(examples);
      regression = lesson.byVectors(learnt, labels);
      likeness = new Likeness(examples, gold, labels);
      centroids = centroids(examples, gold, labels);
    }

    private static float[][] centroids(float[][] examples, int[] gold, int labels) {
      float[][] centroids = new float[labels][examples[0].length];
      for (int i = 0; i < gold.length; i++) {
        for (int d = 0; d < examples[i].length; d++) {
          centroids[gold[i]][d] += examples[i][d];
        }
      }
      for (float[] centroid : centroids) {
        var _ = Vectors.unit(centroid);
      }
      return centroids;
    }
  }

  /// An example.
  public record Labelled(String label, String text) {}

  /// What came of a question.
  ///
  /// @param labels the likeliest first
  /// @param signs what tells whether the first is right, for [balie.knowledge.confidence.Logistic]
  public record Ranking(List<Ranked> labels, Signs signs) {}

  /// A label.
  ///
  /// @param example the place of the example that is most like the question
  public record Ranked(String label, double probability, int example) {}

  /// Learns from examples, and from what their labels are called.
  public LabelRanker(List<Labelled> examples, Optional<Embedder> embedder) {
    labels = List.copyOf(new TreeSet<>(examples.stream().map(Labelled::label).toList()));
    Map<String, Integer> places = new HashMap<>();
    labels.forEach(label -> places.put(label, places.size()));
    gold = examples.stream().mapToInt(each -> places.getOrDefault(each.label(), 0)).toArray();
    words = examples.stream().map(each -> Wording.of(each.text()).forms()).toList();
    labels.forEach(label -> wordsOfLabel.add(new HashSet<>()));
    for (int i = 0; i < gold.length; i++) {
      wordsOfLabel.get(gold[i]).addAll(words.get(i));
      new HashSet<>(words.get(i)).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    LabelLesson lesson = new LabelLesson(examples, gold, labels);
    // Both views are learnt side by side: together they take as long as the slower one.
    CompletableFuture<Regression> learning =
        CompletableFuture.supplyAsync(() -> lesson.byWords(labels));
    closeness = new Closeness(words);
    byVectors = embedder.map(each -> new ByVectors(each, lesson, gold, labels.size())).orElse(null);
    byWords = learning.join();
  }

  /// The labels that a question may mean.
  ///
  /// @param most how many at most
  public Ranking rank(String question, int most) {
    List<String> asked = Wording.of(question).forms();
    float[] lexical = byWords.probabilities(asked);
    float[] cosines = closeness.of(asked);
    ByVectors dense = byVectors;
    float[] vector = dense == null ? new float[0] : dense.embedder.embed(question);
    float[] meant = dense == null ? lexical : dense.regression.probabilities(vector);
    float[] near = dense == null ? new float[gold.length] : dense.examples.dots(vector);
    double[] mixed = mixed(lexical, meant);
    List<Integer> order =
        IntStream.range(0, mixed.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer label) -> -mixed[label]))
            .limit(Math.max(most, 2))
            .toList();
    List<Ranked> ranked = new ArrayList<>();
    for (int label : order.subList(0, Math.min(most, order.size()))) {
      ranked.add(new Ranked(labels.get(label), mixed[label], nearest(label, cosines, near)));
    }
    return new Ranking(
        ranked, signs(asked, order.getFirst(), mixed, lexical, meant, cosines, near, vector));
  }

  /// Both views' probabilities, multiplied: what one view rules out is out.
  private static double[] mixed(float[] lexical, float[] meant) {
    double[] mixed = new double[lexical.length];
    double sum = 0;
    for (int label = 0; label < mixed.length; label++) {
      mixed[label] =
          Math.pow(meant[label] + LEAST, VECTORS) * Math.pow(lexical[label] + LEAST, 1 - VECTORS);
      sum += mixed[label];
    }
    for (int label = 0; label < mixed.length; label++) {
      mixed[label] /= sum;
    }
    return mixed;
  }

  private int nearest(int label, float[] cosines, float[] near) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < gold.length; i++) {
      if (gold[i] == label) {
        double close = cosines[i] + near[i];
        if (close > most) {
          most = close;
          best = i;
        }
      }
    }
    return best;
  }

  private Signs signs(
      List<String> asked,
      int first,
      double[] mixed,
      float[] lexical,
      float[] meant,
      float[] cosines,
      float[] near,
      float[] vector) {
    double second = 0;
    double entropy = 0;
    for (int label = 0; label < mixed.length; label++) {
      second = label == first ? second : Math.max(second, mixed[label]);
      entropy -= mixed[label] > 0 ? mixed[label] * Math.log(mixed[label]) : 0;
    }
    double p = Math.clamp(mixed[first], 1e-4, 1 - 1e-4);
    double closest = 0;
    double closestOfFirst = 0;
    for (int i = 0; i < cosines.length; i++) {
      closest = Math.max(closest, cosines[i]);
      closestOfFirst = gold[i] == first ? Math.max(closestOfFirst, cosines[i]) : closestOfFirst;
    }
    double[] words = {
      Math.log(p / (1 - p)),
      entropy / Math.log(Math.max(2, mixed.length)),
      p - second,
      lexical[first],
      closest,
      closestOfFirst,
      coverage(asked, counts.keySet()),
      coverage(asked, wordsOfLabel.get(first)),
      Math.log(1 + asked.size()),
      Math.log(mixed.length),
      Math.log((double) gold.length / mixed.length)
    };
    return new Signs(
        byVectors == null ? words : with(words, byVectors, first, meant, near, vector));
  }

  private double[] with(
      double[] words, ByVectors dense, int first, float[] meant, float[] near, float[] vector) {
    double nearest = -1;
    double nearestOfFirst = -1;
    for (int i = 0; i < gold.length; i++) {
      double close = near[i];
      nearest = Math.max(nearest, close);
      nearestOfFirst = gold[i] == first ? Math.max(nearestOfFirst, close) : nearestOfFirst;
    }
    double central = -1;
    for (float[] centroid : dense.centroids) {
      central = Math.max(central, Vectors.dot(centroid, vector));
    }
    double sum = 0;
    for (float score : dense.regression.scores(vector)) {
      sum += Math.exp(score);
    }
    double[] signs = Arrays.copyOf(words, words.length + 8);
    int at = words.length;
    signs[at++] = meant[first];
    signs[at++] = nearest;
    signs[at++] = nearestOfFirst;
    signs[at++] = Vectors.dot(dense.centroids[first], vector);
    signs[at++] = central;
    signs[at++] = Math.log(sum);
    signs[at++] = dense.likeness.distance(vector);
    signs[at] = meanOfNearest(near);
    return signs;
  }

  /// One example may be near by chance; several are so seldom.
  private static double meanOfNearest(float[] near) {
    float[] nearest = new float[Math.min(NEAREST, near.length)];
    Arrays.fill(nearest, -1);
    for (float each : near) {
      if (each > nearest[0]) {
        nearest[0] = each;
        Arrays.sort(nearest);
      }
    }
    double sum = 0;
    for (float each : nearest) {
      sum += each;
    }
    return sum / nearest.length;
  }

  /// The share of a question's words, by their rarity, that are among some.
  private double coverage(List<String> asked, Set<String> known) {
    double all = 0;
    double covered = 0;
    for (String word : new HashSet<>(asked)) {
      double rarity = Math.log(1 + gold.length / (0.5 + counts.getOrDefault(word, 0)));
      all += rarity;
      covered += known.contains(word) ? rarity : 0;
    }
    return all == 0 ? 0 : covered / all;
  }
}
