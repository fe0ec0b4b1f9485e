package balie.knowledge.understanding;

import balie.knowledge.understanding.Features.Vector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How like some examples a text is in its words and letters: the cosine of weighted features.
final class Closeness {
  private final float[] rarity;
  private final Vector[] examples;

  /// By bucket: the examples that have it.
  private final Map<Integer, int[]> holders = new HashMap<>();

  Closeness(List<List<String>> texts) {
    List<Vector> raw = texts.stream().map(Features::of).toList();
    rarity = Features.rarity(raw);
    examples = raw.stream().map(v -> Regression.weighted(v, rarity)).toArray(Vector[]::new);
    int[] sizes = new int[Features.BUCKETS];
    for (Vector example : examples) {
      for (int bucket : example.buckets()) {
        sizes[bucket]++;
      }
    }
    int[] filled = new int[Features.BUCKETS];
    for (int i = 0; i < examples.length; i++) {
      for (int bucket : examples[i].buckets()) {
        holders.computeIfAbsent(bucket, b -> new int[sizes[b]])[filled[bucket]++] = i;
      }
    }
  }

  /// The cosine of a text with each example.
  float[] of(List<String> words) {
    Vector text = Regression.weighted(Features.of(words), rarity);
    float[] cosines = new float[examples.length];
    for (int f = 0; f < text.buckets().length; f++) {
      int bucket = text.buckets()[f];
      int[] having = holders.get(bucket);
      if (having != null) {
        for (int example : having) {
          cosines[example] += text.weights()[f] * weight(examples[example], bucket);
        }
      }
    }
    return cosines;
  }

  private static float weight(Vector example, int bucket) {
    int at = java.util.Arrays.binarySearch(example.buckets(), bucket);
    return at < 0 ? 0 : example.weights()[at];
  }
}
