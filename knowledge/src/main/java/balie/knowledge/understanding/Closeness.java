package balie.knowledge.understanding;

import balie.knowledge.understanding.Features.Vector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How like some examples a text is in its words and letters: the cosine of weighted features.
final class Closeness {
  private final float[] rarity;
  private final int count;
  private final Map<Integer, Holders> holders = new HashMap<>();

  /// The examples that have a feature, and the weight that it has in each.
  private static final class Holders {
    final int[] examples;
    final float[] weights;
    int filled;

    Holders(int size) {
      examples = new int[size];
      weights = new float[size];
    }

    void add(int example, float weight) {
      examples[filled] = example;
      weights[filled++] = weight;
    }
  }

  Closeness(List<List<String>> texts) {
    List<Vector> raw = texts.stream().map(Features::of).toList();
    rarity = Features.rarity(raw);
    count = raw.size();
    int[] sizes = new int[Features.BUCKETS];
    raw.forEach(vector -> java.util.Arrays.stream(vector.buckets()).forEach(b -> sizes[b]++));
    for (int i = 0; i < count; i++) {
      Vector example = Regression.weighted(raw.get(i), rarity);
      for (int f = 0; f < example.buckets().length; f++) {
        holders
            .computeIfAbsent(example.buckets()[f], bucket -> new Holders(sizes[bucket]))
            .add(i, example.weights()[f]);
      }
    }
  }

  /// The cosine of a text with each example.
  float[] of(List<String> words) {
    Vector text = Regression.weighted(Features.of(words), rarity);
    float[] cosines = new float[count];
    for (int f = 0; f < text.buckets().length; f++) {
      Holders having = holders.get(text.buckets()[f]);
      if (having != null) {
        float weight = text.weights()[f];
        for (int i = 0; i < having.filled; i++) {
          cosines[having.examples[i]] += weight * having.weights[i];
        }
      }
    }
    return cosines;
  }
}
