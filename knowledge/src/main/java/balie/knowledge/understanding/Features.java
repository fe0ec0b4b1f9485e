package balie.knowledge.understanding;

import balie.knowledge.source.Concepts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The features of a text: words, pairs of neighbours and the 3- to 5-grams of each word's letters,
/// hashed. Words count most, letters carry inflections, compounds and typing slips, concepts carry
/// other wordings of the same.
final class Features {
  /// The number of hash buckets; a power of two.
  static final int BUCKETS = 1 << 18;

  private static final float WORD = 1.0f;
  private static final float PAIR = 0.9f;
  private static final float LETTERS = 0.25f;
  private static final float CONCEPT = 1.2f;
  private static final float CONCEPT_PAIR = 0.6f;

  private Features() {}

  /// A sparse vector: buckets in ascending order, and their weights.
  static final class Vector {
    private final int[] buckets;
    private final float[] weights;

    Vector(int[] buckets, float[] weights) {
      this.buckets = buckets;
      this.weights = weights;
    }

    int[] buckets() {
      return buckets;
    }

    float[] weights() {
      return weights;
    }

    /// The same direction at length 1.
    Vector unit() {
      double square = 0;
      for (float weight : weights) {
        square += weight * weight;
      }
      float by = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
      float[] scaled = new float[weights.length];
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = weights[i] * by;
      }
      return new Vector(buckets, scaled);
    }
  }

  /// The features of a text's words, not yet weighted by rarity.
  static Vector of(List<String> words) {
    Map<Integer, Float> counts = new HashMap<>();
    String before = "^";
    for (String word : words) {
      add(counts, "w " + word, WORD);
      add(counts, "p " + before + " " + word, PAIR);
      letters(counts, word);
      before = word;
    }
    concepts(counts, words);
    add(counts, "p " + before + " $", PAIR);
    int[] buckets = counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    float[] weights = new float[buckets.length];
    for (int i = 0; i < buckets.length; i++) {
      weights[i] = (float) Math.sqrt(counts.getOrDefault(buckets[i], 0f));
    }
    return new Vector(buckets, weights);
  }

  /// What the words speak of, and pairs of it in any order and distance.
  private static void concepts(Map<Integer, Float> counts, List<String> words) {
    TreeSet<String> all = new TreeSet<>();
    words.forEach(word -> all.addAll(Concepts.shipped().of(word)));
    for (String one : all) {
      add(counts, "k " + one, CONCEPT);
      all.tailSet(one, false)
          .forEach(other -> add(counts, "kk " + one + " " + other, CONCEPT_PAIR));
    }
  }

  private static void letters(Map<Integer, Float> counts, String word) {
    if (word.startsWith("{")) {
      return;
    }
    String edged = "<" + word + ">";
    for (int size = 3; size <= 5; size++) {
      for (int i = 0; i + size <= edged.length(); i++) {
        add(counts, "c " + edged.substring(i, i + size), LETTERS);
      }
    }
  }

  private static void add(Map<Integer, Float> counts, String feature, float weight) {
    int hash = feature.hashCode() * 0x9E3779B1;
    counts.merge((hash >>> 14) & (BUCKETS - 1), weight, Float::sum);
  }

  /// The rarity of each bucket over a collection: `ln(1 + n / df)`, in single precision.
  static float[] rarity(List<Vector> vectors) {
    int[] seen = new int[BUCKETS];
    vectors.forEach(vector -> Arrays.stream(vector.buckets()).forEach(b -> seen[b]++));
    float[] rarity = new float[BUCKETS];
    for (int b = 0; b < BUCKETS; b++) {
      rarity[b] = (float) Math.log(1.0 + (double) vectors.size() / Math.max(1, seen[b]));
    }
    return rarity;
  }
}
